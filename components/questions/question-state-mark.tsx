import type { QuestionReading } from "@/lib/domain/board/question";
import { formatCount } from "@/lib/format";

/** Whether a question is contested, has one answer so far, or none; in words as well as in colour. */
export function QuestionStateMark({ reading }: { reading: QuestionReading }) {
  const { state, positions } = reading;
  const tone = state === "contested" ? "bg-mark text-ink font-semibold" : "text-muted";
  const words = {
    contested: `contested: ${formatCount(positions.length, "position")}`,
    several_accounts: `${formatCount(positions.length, "account")}`,
    answered: "one answer so far",
    unanswered: "no answer yet",
  };
  return <span className={`px-1 font-sans text-sm font-normal ${tone}`}>{words[state]}</span>;
}
