import { EvidenceList } from "@/components/evidence/evidence-list";
import { RecordPage } from "@/components/page/record-page.section";
import { SectionHeading } from "@/components/ui/section-heading";
import { shiftDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { changesBetween } from "@/lib/domain/board/changes-between";
import { formatCount, formatDay, formatNumber } from "@/lib/format";
import { pageAddress } from "@/lib/filters/page-address";
import { listAdditions, listCorrections } from "@/lib/queries/records/list-revisions";
import {
  countStatementsMadePublic,
  listStatementsMadePublic,
} from "@/lib/queries/timeline/list-statements";
import type { Reading } from "@/lib/reading";
import { CorrectionsLogView } from "./corrections-log";
import { DaysForm } from "./days-form";
import { MoveList } from "./move-list";

/** How many corrections the page shows, newest first. */
const CORRECTIONS_SHOWN = 200;

/** More statements than this are for the timeline, which has pages. */
const STATEMENTS_SHOWN = 200;

/** What became public between two days, what it moved, and what the tracker itself corrected. */
export async function ChangesPage({ reading }: { reading: Reading }) {
  const { board, clock, place, questions, story } = reading;
  const { asOf } = place.filters;
  const by = clock.readingDay;
  const after = startOf(reading);
  const [statements, total, { corrections, last }, additions] = await Promise.all([
    listStatementsMadePublic({ after, by, most: STATEMENTS_SHOWN }),
    countStatementsMadePublic({ after, by }),
    listCorrections({ limit: CORRECTIONS_SHOWN }),
    listAdditions({ limit: CORRECTIONS_SHOWN }),
  ]);
  const changes = { ...changesBetween({ board, after, by }), statements };
  return (
    <RecordPage
      reading={reading}
      title="Changes"
      summary={
        <p>
          What became public after {formatDay(after)} and by {formatDay(by)}, and what it moved.
        </p>
      }
    >
      <DaysForm after={after} by={by} />
      <section aria-labelledby="moved">
        <SectionHeading id="moved">What moved</SectionHeading>
        <MoveList changes={changes} questions={questions} asOf={asOf} />
      </section>
      <section aria-labelledby="public">
        <SectionHeading id="public" aside={formatCount(total, "statement")}>
          What became public
        </SectionHeading>
        {statements.length === 0 ? (
          <p className="text-muted">These articles report nothing between these days.</p>
        ) : (
          <EvidenceList statements={statements} asOf={asOf} lang={story.language} />
        )}
        {total <= statements.length ? null : (
          <p className="text-muted py-2">
            The last {formatNumber(statements.length)} of them, in the order in which things
            happened. Days closer together show the others, and so does the{" "}
            <a href={`${pageAddress({ path: "/", asOf })}#timeline`}>timeline</a>.
          </p>
        )}
      </section>
      <CorrectionsLogView log={{ corrections, additions }} isMore={last !== null} />
    </RecordPage>
  );
}

/** The day that is known already: the one asked for if it comes first, else the day before. */
function startOf({ place, clock }: Reading): CalendarDay {
  const asked = place.filters.from?.earliest ?? null;
  return asked !== null && asked < clock.readingDay ? asked : shiftDay(clock.readingDay, -1);
}
