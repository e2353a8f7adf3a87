import { describe, expect, it } from "vitest";
import type { Board } from "@/lib/domain/board/changes-between";
import { effectsOf } from "@/lib/domain/board/effects";
import { buildApproval, buildDeadline, buildParty, buildStatement } from "../../setup/builders";

const talks = buildStatement({
  slug: "talks",
  publicOn: "2020-09-10",
  bidMoves: [{ bidder: "acme", stage: "in_talks" }],
});
const again = buildStatement({
  slug: "again",
  publicOn: "2020-09-11",
  bidMoves: [{ bidder: "acme", stage: "in_talks" }],
});
const no = buildStatement({
  slug: "no",
  publicOn: "2020-09-13",
  bidMoves: [{ bidder: "acme", stage: "declined" }],
  approvalMoves: [{ approval: "licence", stage: "needed" }],
});
const set = buildStatement({
  slug: "set",
  publicOn: "2020-09-01",
  deadlineMoves: [{ deadline: "order", action: "sets", due: "2020-09-15" }],
});
const later = buildStatement({
  slug: "later",
  publicOn: "2020-09-14",
  deadlineMoves: [{ deadline: "order", action: "extends", due: "2020-09-20" }],
});

const board: Board = {
  statements: [no, again, talks, later, set],
  bidders: [buildParty({ slug: "acme" })],
  approvals: [buildApproval({ slug: "licence" })],
  deadlines: [buildDeadline({ slug: "order" })],
  questions: [],
};
const effects = (statement: typeof no) => effectsOf({ statement, board, asOf: "2020-09-14" });

describe("effectsOf", () => {
  it("tells the stage before and the stage after", () => {
    expect(effects(talks)).toMatchObject([
      { type: "bid", before: null, after: "in_talks", isConfirmation: false },
    ]);
    expect(effects(no)).toMatchObject([
      { type: "bid", before: "in_talks", after: "declined", isConfirmation: false },
      { type: "approval", before: null, after: "needed", isConfirmation: false },
    ]);
  });

  it("calls a repeated stage a confirmation", () => {
    expect(effects(again)).toMatchObject([
      { type: "bid", before: "in_talks", after: "in_talks", isConfirmation: true },
    ]);
  });

  it("tells the due date before and after", () => {
    expect(effects(later)).toMatchObject([
      {
        type: "deadline",
        action: "extends",
        before: { day: "2020-09-15" },
        after: { day: "2020-09-20" },
      },
    ]);
  });

  it("has none for a statement that moves nothing, nor before it is public", () => {
    expect(effects(buildStatement({ slug: "idle" }))).toEqual([]);
    expect(effectsOf({ statement: no, board, asOf: "2020-09-12" })).toEqual([]);
  });
});
