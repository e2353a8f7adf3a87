import { expect, it } from "vitest";
import { approvalHistoryAsOf, approvalStageAsOf } from "@/lib/domain/board/approval";
import type { ApprovalStage } from "@/lib/domain/board/approval-stage";
import { buildStatement } from "../../setup/builders";

const change = (slug: string, publicOn: string, stage: ApprovalStage) =>
  buildStatement({ slug, publicOn, approvalMoves: [{ approval: "licence", stage }] });

const statements = [
  change("a", "2020-09-13", "needed"),
  change("b", "2020-09-20", "tentative"),
  change("c", "2020-09-25", "refused"),
];

it.each([
  ["2020-09-12", null],
  ["2020-09-13", "needed"],
  ["2020-09-19", "needed"],
  ["2020-09-20", "tentative"],
  ["2020-09-24", "tentative"],
  ["2020-09-25", "refused"],
  ["2020-09-26", "refused"],
] as const)("an approval on %s is %s", (asOf, stage) => {
  expect(approvalStageAsOf({ approval: "licence", statements, asOf })).toBe(stage);
});

it("keeps every step with its statement", () => {
  const { steps } = approvalHistoryAsOf({ approval: "licence", statements, asOf: "2020-09-25" });
  expect(steps.map((step) => [step.stage, step.statements[0]?.slug])).toEqual([
    ["needed", "a"],
    ["tentative", "b"],
    ["refused", "c"],
  ]);
});

it("does not move another approval", () => {
  expect(approvalStageAsOf({ approval: "other", statements, asOf: "2020-09-26" })).toBeNull();
});
