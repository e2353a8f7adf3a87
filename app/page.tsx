import type { Metadata } from "next";
import { ApprovalTrackerSection } from "@/components/approval-tracker/approval-tracker.section";
import { BidderBoardSection } from "@/components/bidder-board/bidder-board.section";
import { SinceYesterdaySection } from "@/components/changes/since-yesterday.section";
import { ClockBarSection } from "@/components/clock/clock-bar.section";
import { CountdownSection } from "@/components/countdown/countdown.section";
import { AddressNotices } from "@/components/filters/address-notices";
import { Drawn } from "@/components/markup/drawn";
import { OpenQuestionsSection } from "@/components/questions/open-questions.section";
import { TimelineSection } from "@/components/timeline/timeline.section";
import { MementoMark } from "@/components/page/memento-mark";
import { PageHead } from "@/components/page/page-head.section";
import { SiteFooter } from "@/components/page/site-footer";
import { SiteHeader } from "@/components/page/site-header";
import { repairedAddress } from "@/lib/filters/repaired-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { getReading } from "@/lib/reading";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata: Metadata = { alternates: { canonical: "/" } };

/** The dashboard: who is still in, what must be approved, how long is left, and who says so. */
export default async function Dashboard({ searchParams }: Props) {
  const reading = await getReading({ path: "/", searchParams });
  const { story, notices, place } = reading;
  return (
    <>
      <PageHead reading={reading} />
      <MementoMark reading={reading} />
      <Drawn>
        <SiteHeader story={story} />
        <ClockBarSection reading={reading} />
        <main id="main">
          <AddressNotices
            notices={notices}
            canRepair={(notice, meant) => repairedAddress({ ...place, notice, meant })}
          />
          <div className="grid grid-cols-1 gap-x-8 gap-y-4 py-2 md:grid-cols-2 print:grid-cols-2 print:py-1">
            <CountdownSection reading={reading} />
            <SinceYesterdaySection reading={reading} />
          </div>
          <div className="grid grid-cols-1 gap-y-6 print:block print:space-y-3">
            <BidderBoardSection reading={reading} />
            <ApprovalTrackerSection reading={reading} />
            <OpenQuestionsSection reading={reading} />
            <TimelineSection reading={reading} />
          </div>
        </main>
        <SiteFooter reading={reading} />
      </Drawn>
    </>
  );
}
