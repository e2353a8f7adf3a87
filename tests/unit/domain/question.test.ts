import { describe, expect, it } from "vitest";
import { findContested, isContestedStatement, questionsAsOf } from "@/lib/domain/board/question";
import { buildQuestion, buildStatement } from "../../setup/builders";

const question = buildQuestion({ about: { type: "bidder", slug: "acme" } });
const yes = buildStatement({
  slug: "yes",
  publicOn: "2020-09-13",
  positions: [{ question: question.slug, position: "yes" }],
});
const no = buildStatement({
  slug: "no",
  publicOn: "2020-09-14",
  positions: [{ question: question.slug, position: "no" }],
});
const read = (asOf: "2020-09-12" | "2020-09-13" | "2020-09-14", statements = [yes, no]) =>
  questionsAsOf({ questions: [question], statements, asOf });

describe("questionsAsOf", () => {
  it.each([
    ["2020-09-12", "unanswered"],
    ["2020-09-13", "answered"],
    ["2020-09-14", "contested"],
  ] as const)("on %s the question is %s", (asOf, state) => {
    expect(read(asOf)[0]?.state).toBe(state);
  });

  it("is not contested by two statements on the same side", () => {
    const second = buildStatement({
      ...no,
      slug: "yes-too",
      occurredOn: "2020-09-14",
      publicOn: "2020-09-14",
      positions: yes.positions,
    });
    expect(read("2020-09-14", [yes, second])[0]?.state).toBe("answered");
  });

  it("keeps every position that is taken, in the order of the question", () => {
    expect(read("2020-09-14")[0]?.positions.map(({ slug }) => slug)).toEqual(["yes", "no"]);
    expect(read("2020-09-13")[0]?.positions.map(({ slug }) => slug)).toEqual(["yes"]);
  });
});

describe("accounts", () => {
  const unknown = buildStatement({
    slug: "unknown",
    publicOn: "2020-09-13",
    positions: [{ question: question.slug, position: "unclear" }],
  });
  const answers = [
    ...question.positions,
    { slug: "unclear", answer: "Not known so far", isUnknown: true },
  ];
  const readAs = (accounts: "exclusive" | "compatible", statements = [yes, no, unknown]) =>
    questionsAsOf({
      questions: [{ ...question, accounts, positions: answers }],
      statements,
      asOf: "2020-09-14",
    });
  const subject = { type: "bidder", slug: "acme" } as const;

  it("that can all be true are several accounts, and dispute nobody", () => {
    const readings = readAs("compatible");
    expect(readings[0]?.state).toBe("several_accounts");
    expect(findContested(readings, subject)).toEqual([]);
    expect(isContestedStatement(yes, readings)).toBe(false);
  });

  it.each([
    ["alone", [unknown], "unanswered"],
    ["beside one answer", [yes, unknown], "answered"],
    ["beside two that exclude one another", [yes, no, unknown], "contested"],
  ] as const)("not known, %s, does not count and is shown", (_case, statements, state) => {
    const [reading] = readAs("exclusive", [...statements]);
    expect(reading?.state).toBe(state);
    expect(reading?.positions.map(({ slug }) => slug)).toContain("unclear");
  });

  it("mark only statements whose own answer is denied", () => {
    const readings = readAs("exclusive");
    expect([yes, no, unknown].map((one) => isContestedStatement(one, readings))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("findContested", () => {
  it("marks the subject of a contested question, from the day it is contested", () => {
    const subject = { type: "bidder", slug: "acme" } as const;
    expect(findContested(read("2020-09-13"), subject)).toHaveLength(0);
    expect(findContested(read("2020-09-14"), subject)).toHaveLength(1);
  });

  it("marks neither another bidder nor an approval of the same name", () => {
    const readings = read("2020-09-14");
    expect(findContested(readings, { type: "bidder", slug: "other" })).toHaveLength(0);
    expect(findContested(readings, { type: "approval", slug: "acme" })).toHaveLength(0);
  });
});

describe("isContestedStatement", () => {
  it("holds for a statement that takes a side in a contested question only", () => {
    const bystander = buildStatement({ slug: "bystander", publicOn: "2020-09-13" });
    expect(isContestedStatement(yes, read("2020-09-13"))).toBe(false);
    expect(isContestedStatement(yes, read("2020-09-14"))).toBe(true);
    expect(isContestedStatement(bystander, read("2020-09-14"))).toBe(false);
  });
});
