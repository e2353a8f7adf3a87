import { EvidenceList } from "@/components/evidence/evidence-list";
import { Neighbours, neighboursIn } from "@/components/page/neighbours";
import { RecordPage } from "@/components/page/record-page.section";
import {
  describeQuestion,
  type PositionReading,
  type QuestionReading,
} from "@/lib/domain/board/question";
import { countSources } from "@/lib/domain/sources";
import { recordAddress } from "@/lib/filters/page-address";
import { formatSourceCount } from "@/lib/format";
import type { Reading } from "@/lib/reading";
import { QuestionStateMark } from "./question-state-mark";
import { QuestionSubjectLink } from "./question-subject-link";

type Props = { reading: Reading; subject: QuestionReading };

/** The positions on one question, side by side, each with every statement that takes it. */
export function QuestionPage({ reading, subject }: Props) {
  const { question, positions } = subject;
  const { asOf } = reading.place.filters;
  const neighbours = neighboursIn({
    entries: reading.board.questions,
    slug: question.slug,
    toNeighbour: ({ slug, title }) => ({
      label: title,
      href: recordAddress({ kind: "questions", slug, asOf }),
    }),
  });
  return (
    <RecordPage
      reading={reading}
      title={question.title}
      summary={
        <p>
          <QuestionStateMark reading={subject} /> {describeQuestion(subject)}{" "}
          <QuestionSubjectLink question={question} board={reading.board} asOf={asOf} />
        </p>
      }
    >
      {positions.length === 0 ? null : (
        <div className="grid grid-cols-1 gap-x-8 gap-y-6 md:grid-cols-2">
          {positions.map((position) => (
            <PositionColumn key={position.slug} position={position} reading={reading} />
          ))}
        </div>
      )}
      <Neighbours {...neighbours} name="Questions" />
    </RecordPage>
  );
}

function PositionColumn({ position, reading }: { position: PositionReading; reading: Reading }) {
  const id = `position-${position.slug}`;
  return (
    <section aria-labelledby={id} className="border-ink border-t-2 pt-2">
      <h2 id={id} className="text-xl">
        {position.answer}
      </h2>
      <p className="text-muted mb-2 text-sm">
        {formatSourceCount(countSources(position.statements))}
      </p>
      <EvidenceList
        statements={position.statements}
        asOf={reading.place.filters.asOf}
        lang={reading.story.language}
      />
    </section>
  );
}
