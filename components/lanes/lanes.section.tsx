import { laneParties } from "@/lib/domain/lanes/lanes";
import { layOutLanes, MAX_MARKS } from "@/lib/domain/lanes/lanes-layout";
import { dueDaysOf } from "@/lib/domain/lanes/lanes-due-days";
import type { Statement } from "@/lib/domain/statement";
import { rangeOf } from "@/lib/filters/timeline-filters";
import { getCatalogueAsOf } from "@/lib/queries/records/catalogue";
import { countLanes } from "@/lib/queries/timeline/lane-counts";
import { listAllOrNull } from "@/lib/queries/timeline/lane-statements";
import type { Selection } from "@/lib/queries/timeline/selection";
import type { Reading } from "@/lib/reading";
import { DAYS_WIDTH } from "./lane-geometry";
import { LanesPicture } from "./lanes-picture";

type Props = {
  reading: Reading;
  /** What the timeline shows of the selection: all of it, or a page. */
  statements: readonly Statement[];
  selection: Selection;
};

/**
 * The picture of the whole selection, even where the timeline shows a page of it. Its filters are
 * the selection's: on the page of a bidder they are narrower than the reader's.
 */
export async function LanesSection({ reading, statements, selection }: Props) {
  const { filters, asOf, contestedQuestions } = selection;
  const [catalogue, all] = await Promise.all([
    getCatalogueAsOf(asOf),
    listAllOrNull({ selection, known: statements, most: MAX_MARKS }),
  ]);
  const layout = layOutLanes({
    parties: laneParties([...catalogue.parties.values()]),
    content: all === null ? await countLanes(selection) : { statements: all },
    range: rangeOf(filters),
    readingDay: asOf,
    dueDays: dueDaysOf({ ...reading.board, asOf }),
    width: DAYS_WIDTH,
  });
  return <LanesPicture layout={layout} filters={filters} contestedQuestions={contestedQuestions} />;
}
