import type { Board } from "./changes-between";
import type { Statement } from "./statement";

/**
 * The bidders, approvals, deadlines and questions that some selected statement is about; how they stand
 * is still told by every statement.
 */
export function narrowBoard(board: Board, selected: readonly Statement[]): Board {
  const parties = new Set(selected.flatMap((one) => one.parties.map(({ slug }) => slug)));
  const moved = new Set(
    selected.flatMap(({ approvalMoves, deadlineMoves }) => [
      ...approvalMoves.map(({ approval }) => `approval ${approval}`),
      ...deadlineMoves.map(({ deadline }) => `deadline ${deadline}`),
    ]),
  );
  const asked = new Set(selected.flatMap((one) => one.positions.map(({ question }) => question)));
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
