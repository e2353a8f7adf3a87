import type { Statement } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";

type Props = {
  statement: Statement;
  reading: { questions: readonly QuestionReading[]; place: { filters: { asOf: AskedDay } } };
};

/** The questions in which a statement takes a side, and which. */
export function SidesTaken({ statement, reading }: Props) {
  return statement.positions.map(({ question: slug, position }) => {
    const found = reading.questions.find(({ question }) => question.slug === slug);
    const answer = found?.question.positions.find(
      (candidate) => candidate.slug === position,
    )?.answer;
    if (found === undefined || answer === undefined) return null;
    return (
      <p key={slug}>
        On{" "}
        <a href={recordAddress({ kind: "questions", slug, asOf: reading.place.filters.asOf })}>
          {found.question.title}
        </a>{" "}
        it takes the side: <b className="font-semibold">{answer}</b>
      </p>
    );
  });
}
