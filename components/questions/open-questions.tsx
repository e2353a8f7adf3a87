import { SectionHeading } from "@/components/ui/section-heading";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { QuestionBlock } from "./question-block";

type Props = {
  questions: readonly QuestionReading[];
  asOf: AskedDay;
  lang: string;
  heading?: string;
};

export function OpenQuestions({ questions, asOf, lang, heading = "Open questions" }: Props) {
  return (
    <section aria-labelledby="questions">
      <SectionHeading id="questions" aside="Positions stand side by side; none is picked">
        {heading}
      </SectionHeading>
      {questions.length === 0 ? <p className="text-muted">No question is open.</p> : null}
      {questions.map((reading) => (
        <QuestionBlock key={reading.question.slug} reading={reading} asOf={asOf} lang={lang} />
      ))}
    </section>
  );
}
