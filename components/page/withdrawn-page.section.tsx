import { RecordPage } from "@/components/page/record-page.section";
import { InstantText } from "@/components/ui/instant-text";
import { pageAddress } from "@/lib/filters/page-address";
import type { Fate } from "@/lib/queries/records/get-fate";
import type { Reading } from "@/lib/reading";

type Props = { reading: Reading; fate: Extract<Fate, { type: "withdrawn" }> };

/** What stays at the address of a record that was taken back: when and why, not what it said. */
export function WithdrawnPage({ reading, fate }: Props) {
  const changes = pageAddress({ path: "/changes", asOf: reading.place.filters.asOf });
  const what = reading.place.path.startsWith("/statements/") ? "statement" : "record";
  return (
    <RecordPage reading={reading} title="Withdrawn" summary={null}>
      <div data-gone="" className="max-w-measure">
        <p>
          The tracker withdrew this {what} on <InstantText at={fate.at} />. It counts for no stage,
          date or question on any reading day.
        </p>
        <p className="mt-2">
          <b className="font-semibold">Why:</b>{" "}
          {fate.why ?? "No story file of the tracker says it any more."}
        </p>
        <p className="mt-2">
          <a href={`${changes}#corrections`}>See the log of corrections</a>
        </p>
      </div>
    </RecordPage>
  );
}
