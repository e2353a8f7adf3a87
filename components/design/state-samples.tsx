import { ConnectionNotice } from "@/components/connection/connection-notice";
import {
  OFFLINE,
  STILL_WAITING,
  TRY_AGAIN,
  WAITING,
} from "@/components/connection/connection-words";
import { EmptyTimeline } from "@/components/timeline/empty-timeline";
import { SectionHeading } from "@/components/ui/section-heading";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Place } from "@/lib/filters/page-address";
import { Sample } from "./sample";

type Props = { place: Place; readingDay: CalendarDay };

/** What stands where there is nothing to show yet, or nothing at all; each with the next step. */
export function StateSamples({ place, readingDay }: Props) {
  const filters = { ...place.filters, contested: true };
  return (
    <section aria-labelledby="states">
      <SectionHeading id="states">States</SectionHeading>
      <Sample name="Nothing was public yet">
        <EmptyTimeline place={{ ...place, path: "/" }} readingDay={readingDay} />
      </Sample>
      <Sample name="Nothing matches">
        <EmptyTimeline place={{ path: "/", filters }} readingDay={readingDay} />
      </Sample>
      <Sample name="Loading, after 0.3 s">
        <ConnectionNotice words={WAITING} />
      </Sample>
      <Sample name="Loading, after 8 s">
        <ConnectionNotice words={STILL_WAITING} next={{ label: TRY_AGAIN, href: "#states" }} />
      </Sample>
      <Sample name="Offline">
        <ConnectionNotice words={OFFLINE} next={{ label: TRY_AGAIN, href: "#states" }} />
      </Sample>
      <Sample name="No such page">
        <p>
          Any address without a page shows it, such as <code>/no-such-page</code>.
        </p>
      </Sample>
    </section>
  );
}
