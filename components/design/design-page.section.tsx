import { RecordPage } from "@/components/page/record-page.section";
import { pageAddress } from "@/lib/filters/page-address";
import type { Reading } from "@/lib/reading";
import { BoardSamples } from "./board-samples";
import { ColourSamples } from "./colour-samples";
import { ControlSamples } from "./control-samples";
import { DateSamples } from "./date-samples";
import { EvidenceSamples } from "./evidence-samples";
import { MarkSamples } from "./mark-samples";
import { StateSamples } from "./state-samples";
import { TypeSamples } from "./type-samples";

/** Every element of these pages in every state, drawn by the components that draw it elsewhere. */
export function DesignPage({ reading }: { reading: Reading }) {
  const { asOf } = reading.place.filters;
  const { board, questions, story, clock } = reading;
  const about = { label: "How this is made", href: pageAddress({ path: "/about", asOf }) };
  return (
    <RecordPage
      reading={reading}
      trail={[about]}
      title="The look"
      summary={<p>Every element of these pages in every state, beside what it is called.</p>}
    >
      <TypeSamples />
      <ColourSamples />
      <MarkSamples questions={questions} asOf={asOf} />
      <DateSamples timeZone={story.timeZone} drawnAt={reading.drawnAt} />
      <EvidenceSamples statements={board.statements} asOf={asOf} lang={story.language} />
      <BoardSamples bidders={board.bidders} asOf={asOf} lang={story.language} />
      <ControlSamples />
      <StateSamples place={reading.place} readingDay={clock.readingDay} />
    </RecordPage>
  );
}
