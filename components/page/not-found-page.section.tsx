import { showInput } from "@/lib/domain/shown-input";
import { isPageKind, recordPath } from "@/lib/filters/page-address";
import { getCatalogue } from "@/lib/queries/records/catalogue";
import { listNearest } from "@/lib/queries/records/find-record";
import { Breadcrumb } from "./breadcrumb";

const PARTS = [
  ["/#bidders", "Who is bidding"],
  ["/#approvals", "What must be approved"],
  ["/#questions", "What the sources do not agree on"],
  ["/#timeline", "Every statement, by day"],
] as const;

/** Says that an address leads nowhere, and offers the nearest records and the ways on. */
export async function NotFoundPage({ address }: { address: string }) {
  const path = address.split("?")[0] ?? "";
  const [, kind = "", slug = ""] = path.split("/");
  const [{ story }, nearest] = await Promise.all([
    getCatalogue(),
    isPageKind(kind) && slug !== "" ? listNearest({ kind, slug }) : [],
  ]);
  return (
    <>
      <header>
        <Breadcrumb trail={[{ label: story.title, href: "/" }]} here="Page not found" />
      </header>
      <main id="main" className="border-ink max-w-measure mt-2 border-t pt-6 pb-12">
        <h1 className="text-3xl">Page not found</h1>
        <p className="pt-2">
          There is no page at <code className="bg-panel px-1 break-all">{showInput(path)}</code>.
          The address may be mistyped.
        </p>
        {nearest.length === 0 ? null : (
          <>
            <h2 className="pt-6 pb-1 text-xl">Did you mean</h2>
            <ul>
              {nearest.map((record) => (
                <li key={record.slug} className="border-rule border-t">
                  <a
                    href={recordPath(record)}
                    className="fingertip inline-flex items-center py-1.5"
                  >
                    {record.label}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2 className="pt-6 pb-1 text-xl">Or go on with the dashboard</h2>
        <ul>
          <li className="border-rule border-t">
            <a href="/" className="fingertip inline-flex items-center py-1">
              From the top
            </a>
          </li>
          {PARTS.map(([href, label]) => (
            <li key={href} className="border-rule border-t">
              <a href={href} className="fingertip inline-flex items-center py-1">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
