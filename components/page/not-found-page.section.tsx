import { isPageKind, recordPath } from "@/lib/filters/page-address";
import { listNearest } from "@/lib/queries/find-record";

/** Says that an address leads nowhere, and offers the nearest records and the way back. */
export async function NotFoundPage({ address }: { address: string }) {
  const [, kind = "", slug = ""] = (address.split("?")[0] ?? "").split("/");
  const nearest = isPageKind(kind) && slug !== "" ? await listNearest({ kind, slug }) : [];
  return (
    <main id="main" className="py-8">
      <h1 className="text-3xl">There is no such page</h1>
      {nearest.length === 0 ? null : (
        <>
          <p className="pt-2">Did you mean</p>
          <ul>
            {nearest.map((record) => (
              <li key={record.slug}>
                <a href={recordPath(record)} className="inline-block py-1">
                  {record.label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="py-2">
        <a href="/">Go to the dashboard</a>
      </p>
    </main>
  );
}
