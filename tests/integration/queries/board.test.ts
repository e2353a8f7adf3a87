import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { approvalStageAsOf } from "@/lib/domain/board/approval";
import { bidHistoryAsOf, bidStageAsOf } from "@/lib/domain/board/bid";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { dueHistoryAsOf } from "@/lib/domain/board/deadline";
import { findContested, questionsAsOf } from "@/lib/domain/board/question";
import { countSources } from "@/lib/domain/sources";
import type { Statement } from "@/lib/domain/statement";
import { readCatalogue, type Catalogue } from "@/lib/queries/records/catalogue";
import { readMovingStatements } from "@/lib/queries/timeline/list-statements";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;
let catalogue: Catalogue;
let statements: Statement[];

beforeAll(async () => {
  file = await temporaryDatabase("prisma/story");
  catalogue = await readCatalogue(file.client);
  statements = await readMovingStatements({ database: file.client, catalogue });
});
afterAll(() => file.remove());

const stage = (bidder: string, asOf: CalendarDay) => bidStageAsOf({ bidder, statements, asOf });
const questions = (asOf: CalendarDay) =>
  questionsAsOf({ questions: [...catalogue.questions.values()], statements, asOf });
const stateOf = (slug: string, asOf: CalendarDay) =>
  questions(asOf).find(({ question }) => question.slug === slug)?.state;

describe("the story as of 14 September 2020", () => {
  const day = "2020-09-14";

  it("has every bidder where the articles put them", () => {
    expect(
      ["microsoft", "walmart", "oracle", "twitter"].map((bidder) => stage(bidder, day)),
    ).toEqual(["declined", "in_talks", "chosen", "linked"]);
    const { current } = bidHistoryAsOf({ bidder: "microsoft", statements, asOf: day });
    expect(current?.since.edtf).toBe("2020-09-13");
    expect(countSources(current?.statements ?? [])).toEqual({
      articles: 2,
      origins: 1,
      isAtLeast: false,
    });
    const walmart = bidHistoryAsOf({ bidder: "walmart", statements, asOf: day }).current;
    expect(countSources(walmart?.statements ?? [])).toEqual({
      articles: 2,
      origins: 1,
      isAtLeast: true,
    });
  });

  it("has no bidder contested: both accounts of Oracle can be true", () => {
    const contested = ["microsoft", "walmart", "oracle", "twitter"].filter(
      (slug) => findContested(questions(day), { type: "bidder", slug }).length > 0,
    );
    expect(contested).toEqual([]);
  });

  it("needs both approvals", () => {
    for (const approval of ["cfius-clearance", "china-export-licence"])
      expect(approvalStageAsOf({ approval, statements, asOf: day })).toBe("needed");
  });

  it("has the deadline end with 15 September in Washington, contested in what it demands", () => {
    const [deadline] = [...catalogue.deadlines.values()];
    if (deadline === undefined) throw new Error("The story has no deadline");
    const { due, steps } = dueHistoryAsOf({ deadline, statements, asOf: day });
    expect(due).toEqual({
      day: "2020-09-15",
      at: new Date("2020-09-16T04:00:00Z"),
      isHourKnown: false,
    });
    expect(steps.map(({ action }) => action)).toEqual(["sets", "reaffirms"]);
    expect(findContested(questions(day), { type: "deadline", slug: deadline.slug })).toHaveLength(
      1,
    );
  });

  it("has one contradiction between the articles: what the order demands", () => {
    expect(
      Object.fromEntries(
        questions(day).map(({ question, state, positions }) => [
          question.slug,
          [state, positions.length],
        ]),
      ),
    ).toEqual({
      "sale-to-oracle": ["several_accounts", 2],
      "algorithm-in-sale": ["answered", 2],
      "deadline-demand": ["contested", 2],
      "deadline-consequence": ["answered", 1],
      "user-data": ["several_accounts", 2],
      "forced-sale": ["several_accounts", 2],
    });
  });
});

describe("the story before that", () => {
  it("does not have Microsoft declined on the 12th, and has on the 13th", () => {
    expect([stage("microsoft", "2020-09-12"), stage("microsoft", "2020-09-13")]).toEqual([
      null,
      "declined",
    ]);
  });

  it("has no answer on the algorithm on the 12th, one from the 13th on: not known contradicts nobody", () => {
    const days: CalendarDay[] = ["2020-09-12", "2020-09-13", "2020-09-14"];
    expect(days.map((day) => stateOf("algorithm-in-sale", day))).toEqual([
      "unanswered",
      "answered",
      "answered",
    ]);
  });

  it("knows the refusal to extend on the 10th, not on the 9th", () => {
    const refusal = (asOf: CalendarDay) => {
      const [deadline] = [...catalogue.deadlines.values()];
      if (deadline === undefined) throw new Error("The story has no deadline");
      return dueHistoryAsOf({ deadline, statements, asOf }).steps.map(({ action }) => action);
    };
    expect([refusal("2020-09-09"), refusal("2020-09-10")]).toEqual([
      ["sets"],
      ["sets", "reaffirms"],
    ]);
  });
});
