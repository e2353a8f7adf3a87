import { SectionHeading } from "@/components/ui/section-heading";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { pageAddress } from "@/lib/filters/page-address";
import { BidderRow, type BoardRow } from "./bidder-row";

type Props = { rows: BoardRow[]; asOf: AskedDay; lang: string };

export function BidderBoard({ rows, asOf, lang }: Props) {
  return (
    <section aria-labelledby="bidders">
      <SectionHeading
        id="bidders"
        aside={
          <>
            Each row opens its evidence ·{" "}
            <a href={`${pageAddress({ path: "/about", asOf })}#stages`}>what the stages mean</a>
          </>
        }
      >
        Bidders
      </SectionHeading>
      {rows.length === 0 ? (
        <p className="text-muted">The story names no bidder.</p>
      ) : (
        <table className="w-full border-collapse text-left max-sm:block">
          <thead className="text-muted text-sm max-sm:sr-only">
            <tr>
              <th scope="col" className="w-40 py-0.5 font-normal">
                Bidder
              </th>
              <th scope="col" className="w-64 py-0.5 font-normal">
                Stage
              </th>
              <th scope="col" className="w-36 py-0.5 font-normal">
                First reported
              </th>
              <th scope="col" className="py-0.5 font-normal">
                Who says so
              </th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {rows.map((row) => (
              <BidderRow key={row.bidder.slug} row={row} asOf={asOf} lang={lang} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
