import type { QuestionReading } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";

type Props = { questions: readonly QuestionReading[]; asOf: AskedDay };

/** Says that sources disagree, and leads to what they disagree about. Nothing when they do not. */
export function ContestedMark({ questions, asOf }: Props) {
  const [first] = questions;
  if (first === undefined) return null;
  return (
    <a
      href={recordAddress({ kind: "questions", slug: first.question.slug, asOf })}
      title={first.question.title}
      className="bg-mark text-ink forced-colors:border inline-flex min-h-6 print:min-h-0 items-center align-baseline gap-1 px-1.5 text-sm font-semibold whitespace-nowrap"
    >
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d="M6 1 11.4 11H.6z" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M6 4.6v3M6 8.6v1.1" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      contested
    </a>
  );
}
