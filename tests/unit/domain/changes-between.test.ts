import { describe, expect, it } from "vitest";
import { changesBetween, type Board } from "@/lib/domain/board/changes-between";
import {
  buildApproval,
  buildDeadline,
  buildParty,
  buildQuestion,
  buildStatement,
} from "../../setup/builders";

const question = buildQuestion();
const board: Board = {
  bidders: [buildParty({ slug: "acme" }), buildParty({ slug: "bolt" })],
  approvals: [buildApproval({ slug: "licence" })],
  deadlines: [buildDeadline({ slug: "order" })],
  questions: [question],
  statements: [
    buildStatement({
      slug: "talks",
      publicOn: "2020-09-12",
      bidMoves: [{ bidder: "acme", stage: "in_talks" }],
    }),
    buildStatement({
      slug: "no",
      publicOn: "2020-09-13",
      bidMoves: [{ bidder: "acme", stage: "declined" }],
    }),
    buildStatement({
      slug: "due",
      publicOn: "2020-09-13",
      deadlineMoves: [{ deadline: "order", action: "sets", due: "2020-09-15" }],
    }),
    buildStatement({
      slug: "licence",
      publicOn: "../2020-09-14",
      approvalMoves: [{ approval: "licence", stage: "needed" }],
    }),
    buildStatement({
      slug: "side",
      publicOn: "2020-09-14",
      positions: [{ question: question.slug, position: "yes" }],
    }),
    buildStatement({
      slug: "again",
      publicOn: "2020-09-14",
      bidMoves: [{ bidder: "acme", stage: "declined" }],
    }),
  ],
};

describe("changesBetween", () => {
  it("lists what became public after the first day and by the second", () => {
    const { statements } = changesBetween({ board, after: "2020-09-12", by: "2020-09-13" });
    expect(statements.map(({ slug }) => slug)).toEqual(["due", "no"]);
  });

  it("tells which stages moved, from what to what", () => {
    const { bids, deadlines, approvals, questions } = changesBetween({
      board,
      after: "2020-09-12",
      by: "2020-09-13",
    });
    expect(
      bids.map((bid) => [bid.subject.slug, bid.before.current?.stage, bid.after.current?.stage]),
    ).toEqual([["acme", "in_talks", "declined"]]);
    expect(deadlines.map(({ after }) => after.due?.day)).toEqual(["2020-09-15"]);
    expect([approvals, questions]).toEqual([[], []]);
  });

  it("does not call a repeated stage a move", () => {
    const changes = changesBetween({ board, after: "2020-09-13", by: "2020-09-14" });
    expect(changes.bids).toEqual([]);
    expect(changes.approvals).toHaveLength(1);
    expect(changes.questions.map(({ before, after }) => [before.state, after.state])).toEqual([
      ["unanswered", "answered"],
    ]);
  });

  it("is empty between a day and itself", () => {
    expect(changesBetween({ board, after: "2020-09-14", by: "2020-09-14" })).toEqual({
      statements: [],
      bids: [],
      approvals: [],
      deadlines: [],
      questions: [],
    });
  });
});
