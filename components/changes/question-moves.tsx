import type { Changes } from "@/lib/domain/board/changes-between";
import type { QuestionState } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";

type Props = { moves: Changes["questions"]; asOf: AskedDay };

const NOW: readonly [QuestionState, string][] = [
  ["contested", "Contested now"],
  ["several_accounts", "With several accounts now"],
  ["answered", "With one answer now"],
  ["unanswered", "Open again"],
];

/** The questions whose state moved, by the state they have now. */
export function QuestionMoves({ moves, asOf }: Props) {
  return NOW.map(([state, words]) => {
    const moved = moves.filter(({ after }) => after.state === state);
    if (moved.length === 0) return null;
    return (
      <li key={state} className="py-0.5 text-sm">
        <b className="font-semibold">{words}:</b>{" "}
        {moved.map(({ subject: { slug, title } }, index) => (
          <span key={slug}>
            {index === 0 ? "" : " · "}
            <a href={recordAddress({ kind: "questions", slug, asOf })}>{title}</a>
          </span>
        ))}
      </li>
    );
  });
}
