import { Evidence } from "@/components/evidence/evidence";
import {
  describeQuestion,
  type PositionReading,
  type QuestionReading,
} from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";
import { QuestionStateMark } from "./question-state-mark";

type Props = { reading: QuestionReading; asOf: AskedDay; lang: string };

/** One question with its positions side by side. */
export function QuestionBlock({ reading, asOf, lang }: Props) {
  const { question, positions } = reading;
  const page = recordAddress({ kind: "questions", slug: question.slug, asOf });
  return (
    <article
      id={`question-${question.slug}`}
      // A briefing on paper tells what is open; what has one answer stays one address away.
      className={`border-rule mb-2 border-b pb-2 last:border-0 ${reading.state === "answered" ? "screen-only" : ""}`}
    >
      <h3 className="text-lg">
        <a href={page} className="spelled text-ink no-underline hover:underline">
          {question.title}
        </a>{" "}
        <QuestionStateMark reading={reading} />
      </h3>
      <p className="screen-only text-muted text-sm">{describeQuestion(reading)}</p>
      <ul className="mt-1 grid grid-cols-1 gap-x-8 gap-y-1 md:grid-cols-2">
        {positions.map((position) => (
          <PositionItem
            key={position.slug}
            position={position}
            page={page}
            asOf={asOf}
            lang={lang}
          />
        ))}
      </ul>
    </article>
  );
}

function PositionItem({
  position,
  page,
  asOf,
  lang,
}: {
  position: PositionReading;
  page: string;
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
          whole={`${page}#position-${position.slug}`}
        />
      </div>
    </li>
  );
}
