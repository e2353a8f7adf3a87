import type { QuestionReading } from "@/lib/domain/question";

type Props = { questions: readonly QuestionReading[] };

/** Says that sources disagree, and leads to what they disagree about. Nothing when they do not. */
export function ContestedMark({ questions }: Props) {
  const [first] = questions;
  if (first === undefined) return null;
  return (
    <a
      href={`#question-${first.question.slug}`}
      title={first.question.title}
      className="bg-contested-panel text-contested inline-flex items-center gap-1 px-1 text-sm font-semibold whitespace-nowrap"
    >
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d="M6 1 11.4 11H.6z" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M6 4.6v3M6 8.6v1.1" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      contested
    </a>
  );
}
