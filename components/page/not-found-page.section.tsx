import { isPageKind, recordPath } from "@/lib/filters/page-address";
import { findNearest } from "@/lib/queries/find-record";

/** Says that an address leads nowhere, and offers the nearest record and the way back. */
export async function NotFoundPage({ address }: { address: string }) {
  const [, kind = "", slug = ""] = (address.split("?")[0] ?? "").split("/");
  const nearest = isPageKind(kind) && slug !== "" ? await findNearest({ kind, slug }) : null;
  return (
    <main id="main" className="py-8">
      <h1 className="text-3xl">There is no such page</h1>
      {nearest === null ? null : (
        <p className="pt-2">
          Did you mean <a href={recordPath(nearest)}>{nearest.label}</a>?
        </p>
      )}
      <p className="py-2">
        <a href="/">Go to the dashboard</a>
      </p>
    </main>
  );
}
