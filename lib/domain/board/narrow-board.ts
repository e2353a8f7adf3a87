import type { Board } from "./changes-between";
import type { Statement } from "../statement";

/** What some statements are about: whom they concern, and those among them that move something or take a side. */
export type Selected = {
  parties: { has: (slug: string) => boolean };
  moving: readonly Statement[];
};

/**
 * The bidders, approvals, deadlines and questions that some selected statement is about; how they stand
 * is still told by every statement.
 */
export function narrowBoard(board: Board, { parties, moving }: Selected): Board {
  const moved = new Set(
    moving.flatMap(({ approvalMoves, deadlineMoves }) => [
      ...approvalMoves.map(({ approval }) => `approval ${approval}`),
      ...deadlineMoves.map(({ deadline }) => `deadline ${deadline}`),
    ]),
  );
  const asked = new Set(moving.flatMap((one) => one.positions.map(({ question }) => question)));
  const questions = board.questions.filter(({ slug }) => asked.has(slug));
  const isAbout = (type: "approval" | "deadline", slug: string) =>
    moved.has(`${type} ${slug}`) ||
    questions.some(({ about }) => about?.type === type && about.slug === slug);
  return {
    statements: board.statements,
    bidders: board.bidders.filter(({ slug }) => parties.has(slug)),
    approvals: board.approvals.filter(({ slug }) => isAbout("approval", slug)),
    deadlines: board.deadlines.filter(({ slug }) => isAbout("deadline", slug)),
    questions,
  };
}
