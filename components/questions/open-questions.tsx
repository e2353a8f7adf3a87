import { Evidence } from "@/components/evidence/evidence";
import { SectionHeading } from "@/components/ui/section-heading";
import type { PositionReading, QuestionReading } from "@/lib/domain/question";
import type { AskedDay } from "@/lib/domain/story-clock";
import { formatCount } from "@/lib/format";

type Props = { questions: QuestionReading[]; asOf: AskedDay; lang: string };

export function OpenQuestions({ questions, asOf, lang }: Props) {
  return (
    <section aria-labelledby="questions">
      <SectionHeading id="questions" aside="Positions stand side by side; none is picked">
        Open questions
      </SectionHeading>
      {questions.length === 0 ? <p className="text-muted">No question is open.</p> : null}
      {questions.map((reading) => (
        <QuestionBlock key={reading.question.slug} reading={reading} asOf={asOf} lang={lang} />
      ))}
    </section>
  );
}

function QuestionBlock({
  reading,
  asOf,
  lang,
}: {
  reading: QuestionReading;
  asOf: AskedDay;
  lang: string;
}) {
  const { question, positions } = reading;
  return (
    <article
      id={`question-${question.slug}`}
      className="border-rule mb-2 border-b pb-2 last:border-0"
    >
      <h3 className="text-lg">
        {question.title} <StateMark reading={reading} />
      </h3>
      <p className="text-muted text-sm">
        {positions.length === 0
          ? "No source has taken a position by this day."
          : question.description}
      </p>
      <ul className="mt-1 grid grid-cols-1 gap-x-8 gap-y-1 md:grid-cols-2">
        {positions.map((position) => (
          <PositionItem key={position.slug} position={position} asOf={asOf} lang={lang} />
        ))}
      </ul>
    </article>
  );
}

function PositionItem({
  position,
  asOf,
  lang,
}: {
  position: PositionReading;
  asOf: AskedDay;
  lang: string;
}) {
  return (
    <li className="border-rule-strong border-l-2 pl-3">
      <p>{position.answer}</p>
      <div className="text-sm">
        <Evidence
          statements={position.statements}
          asOf={asOf}
          lang={lang}
          subject={position.answer}
        />
      </div>
    </li>
  );
}

function StateMark({ reading }: { reading: QuestionReading }) {
  const { state, positions } = reading;
  const tone =
    state === "contested" ? "bg-contested-panel text-contested font-semibold" : "text-muted";
  const words = {
    contested: `contested: ${formatCount(positions.length, "position")}`,
    answered: "one answer so far",
    unanswered: "no answer yet",
  };
  return <span className={`px-1 font-sans text-sm font-normal ${tone}`}>{words[state]}</span>;
}
