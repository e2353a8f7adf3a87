import { z } from "zod";
import { APPROVAL_STAGES, APPROVAL_STAGE_WORDING } from "@/lib/domain/board/approval-stage";
import { BID_STAGES, BID_STAGE_WORDING } from "@/lib/domain/board/bid-stage";
import { DEADLINE_ACTIONS, type DeadlineAction } from "@/lib/domain/statement";
import { LAST_DAY } from "./dates";
import { oneOf, record, slugOf } from "./scalars";

const ACTION_MEANING: Record<DeadlineAction, string> = {
  sets: "Gives the first due date.",
  reaffirms: "Says that the due date stands.",
  extends: "Moves the due date later.",
  brings_forward: "Moves the due date earlier.",
  lifts: "Takes the deadline away.",
};

const DUE_UNLESS_LIFTED = {
  if: { properties: { action: { const: "lifts" } }, required: ["action"] },
  then: { properties: { due: false } },
  else: { required: ["due"] },
};

const DUE_FORM = "a day (2020-09-15) or an instant with its offset (2020-09-15T12:00:00-04:00)";

const due = z
  .string()
  .max(40)
  .refine(isDue, DUE_FORM)
  .refine((value) => !isDue(value) || value < LAST_DAY, `a day before ${LAST_DAY}`)
  .describe("A day, due at its end; or an instant with its offset (RFC 3339).");

const bidMove = record({
  bidder: slugOf("Slug of the bidder that moves."),
  stage: oneOf(BID_STAGES, (stage) => BID_STAGE_WORDING[stage].meaning).describe(
    "Where the bidder stands now.",
  ),
}).describe("A bidder moves to a stage.");

const approvalMove = record({
  approval: slugOf("Slug of the approval that moves."),
  stage: oneOf(APPROVAL_STAGES, (stage) => APPROVAL_STAGE_WORDING[stage].meaning).describe(
    "Where the approval stands now.",
  ),
}).describe("An approval moves to a stage.");

const deadlineMove = record({
  deadline: slugOf("Slug of the deadline."),
  action: oneOf(DEADLINE_ACTIONS, (action) => ACTION_MEANING[action]).describe(
    "What is done to the deadline.",
  ),
  due: due.exactOptional(),
})
  .meta(DUE_UNLESS_LIFTED)
  .describe("A deadline is set, moved or lifted.");

/** The field that tells the forms of a move apart, in the order of the union. */
export const MOVED_THINGS = ["bidder", "approval", "deadline"] as const;

export const move = z.union([bidMove, approvalMove, deadlineMove]);

function isDue(value: string): boolean {
  const isDay = z.iso.date().safeParse(value).success;
  const isInstant = z.iso.datetime({ offset: true }).safeParse(value).success;
  return isDay || isInstant;
}
