import type { LanesLayout } from "@/lib/domain/lanes/lanes-layout";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";
import { CountsPicture } from "./counts-picture";
import { LanesNote } from "./lanes-note";
import { MarksPicture } from "./marks-picture";

type Props = {
  layout: LanesLayout;
  filters: TimelineFilters;
  /** Slugs of the questions that are contested on the reading day. */
  contestedQuestions: readonly string[];
};

/** Who was concerned when: a lane for each party, as marks or as counts, and the same as text. */
export function LanesPicture({ layout, filters, contestedQuestions }: Props) {
  return (
    <section aria-label="Lanes picture" data-far="" className="mb-4 print:hidden">
      {layout.form === "marks" ? (
        <MarksPicture {...layout} asOf={filters.asOf} contestedQuestions={contestedQuestions} />
      ) : null}
      {layout.form === "counts" ? <CountsPicture {...layout} filters={filters} /> : null}
      <LanesNote layout={layout} />
    </section>
  );
}
