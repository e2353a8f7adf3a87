import { describe, expect, it } from "vitest";
import { bidHistoryAsOf, bidStageAsOf } from "@/lib/domain/board/bid";
import type { BidStage } from "@/lib/domain/board/bid-stage";
import { buildStatement } from "../../setup/builders";

const move = (stage: BidStage, bidder = "acme") => ({ bidMoves: [{ bidder, stage }] });

const linked = buildStatement({ slug: "linked", publicOn: "2020-08", ...move("linked") });
const offer = buildStatement({ slug: "offer", publicOn: "2020-09-10", ...move("offer_made") });
const declined = buildStatement({ slug: "declined", publicOn: "2020-09-13", ...move("declined") });
const story = [declined, linked, offer];
const stageOn = (
  asOf:
    | "2020-08-30"
    | "2020-08-31"
    | "2020-09-09"
    | "2020-09-10"
    | "2020-09-12"
    | "2020-09-13"
    | "2020-09-14",
  statements = story,
) => bidStageAsOf({ bidder: "acme", statements, asOf });

describe("bidStageAsOf", () => {
  it.each([
    ["2020-08-30", null],
    ["2020-08-31", "linked"],
    ["2020-09-09", "linked"],
    ["2020-09-10", "offer_made"],
    ["2020-09-12", "offer_made"],
    ["2020-09-13", "declined"],
    ["2020-09-14", "declined"],
  ] as const)("on %s it is %s", (asOf, stage) => {
    expect(stageOn(asOf)).toBe(stage);
  });

  it("does not depend on the order of the statements", () => {
    expect(stageOn("2020-09-14", story.toReversed())).toBe("declined");
  });

  it("keeps the earlier stage while the later statement is not public yet", () => {
    const secret = buildStatement({
      slug: "agreed",
      occurredOn: "2020-09-11",
      publicOn: "2020-09-20",
      ...move("agreed"),
    });
    expect(stageOn("2020-09-12", [offer, secret])).toBe("offer_made");
  });

  it("is not set back by something earlier that came out later", () => {
    const late = buildStatement({
      slug: "talks",
      occurredOn: "2020-08-01",
      publicOn: "2020-09-14",
      ...move("in_talks"),
    });
    expect(stageOn("2020-09-14", [...story, late])).toBe("declined");
  });

  it("leaves other bidders alone", () => {
    const other = buildStatement({
      slug: "other",
      publicOn: "2020-09-14",
      ...move("chosen", "other"),
    });
    expect(stageOn("2020-09-14", [...story, other])).toBe("declined");
  });

  it("lets a bidder return after leaving", () => {
    const back = buildStatement({ slug: "back", publicOn: "2020-09-14", ...move("in_talks") });
    expect(stageOn("2020-09-14", [...story, back])).toBe("in_talks");
  });
});

describe("bidHistoryAsOf", () => {
  it("confirms a step that is repeated and keeps its first date", () => {
    const again = buildStatement({ slug: "again", publicOn: "2020-09-14", ...move("declined") });
    const { current, steps } = bidHistoryAsOf({
      bidder: "acme",
      statements: [...story, again],
      asOf: "2020-09-14",
    });
    expect(steps.map(({ stage }) => stage)).toEqual(["linked", "offer_made", "declined"]);
    expect(current?.since.edtf).toBe("2020-09-13");
    expect(current?.statements.map(({ slug }) => slug)).toEqual(["declined", "again"]);
  });

  it("orders by last possible day, then first, then slug", () => {
    const byTheThirteenth = buildStatement({
      slug: "z",
      occurredOn: "../2020-09-13",
      publicOn: "2020-09-13",
      ...move("in_talks"),
    });
    const { steps } = bidHistoryAsOf({
      bidder: "acme",
      statements: [declined, byTheThirteenth],
      asOf: "2020-09-13",
    });
    expect(steps.map(({ stage }) => stage)).toEqual(["in_talks", "declined"]);
  });
});
