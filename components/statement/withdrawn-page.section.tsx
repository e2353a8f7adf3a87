import { RecordPage } from "@/components/page/record-page.section";
import { InstantText } from "@/components/ui/instant-text";
import { pageAddress } from "@/lib/filters/page-address";
import type { WithdrawnStatement } from "@/lib/queries/records/get-statement";
import type { Reading } from "@/lib/reading";

type Props = { reading: Reading; withdrawal: WithdrawnStatement };

/** What stays at the address of a statement that was taken back: when and why, not what it said. */
export function WithdrawnPage({ reading, withdrawal }: Props) {
  const changes = pageAddress({ path: "/changes", asOf: reading.place.filters.asOf });
  return (
    <RecordPage reading={reading} title="Withdrawn" summary={null}>
      <div data-gone="" className="max-w-measure">
        <p>
          The tracker withdrew this statement on <InstantText at={withdrawal.withdrawnAt} />. It
          counts for no stage, date or question on any reading day.
        </p>
        <p className="mt-2">
          <b className="font-semibold">Why:</b> {withdrawal.withdrawnWhy}
        </p>
        <p className="mt-2">
          <a href={`${changes}#corrections`}>See the log of corrections</a>
        </p>
      </div>
    </RecordPage>
  );
}
