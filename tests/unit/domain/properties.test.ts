import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPROVAL_STAGES } from "@/lib/domain/board/approval-stage";
import { approvalHistoryAsOf } from "@/lib/domain/board/approval";
import { bidHistoryAsOf } from "@/lib/domain/board/bid";
import { BID_STAGES } from "@/lib/domain/board/bid-stage";
import { shiftDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import { dueHistoryAsOf } from "@/lib/domain/board/deadline";
import { questionsAsOf } from "@/lib/domain/board/question";
import { countSources } from "@/lib/domain/sources";
import type { Statement } from "@/lib/domain/statement";
import { visibleAsOf } from "@/lib/domain/visibility";
import {
  buildArticle,
  buildDeadline,
  buildParty,
  buildQuestion,
  buildStatement,
} from "../../setup/builders";

const FIRST: CalendarDay = "2020-08-20";
const day = fc.nat({ max: 30 }).map((days) => shiftDay(FIRST, days));
const edtf = fc.oneof(
  day,
  day.map((last) => `../${last}`),
  fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`)),
  fc.constantFrom("2020-08", "2020-09", "2020-08~"),
);
const deadline = buildDeadline();
const question = buildQuestion();
const articles = ["a", "b", "c"].map((slug) => buildArticle({ slug }));
const outlets = ["x", "y"].map((slug) => buildParty({ slug, role: "outlet" }));

const statement = fc.record({
  occurredOn: edtf,
  publicOn: edtf,
  bid: fc.option(
    fc.record({ bidder: fc.constantFrom("acme", "bolt"), stage: fc.constantFrom(...BID_STAGES) }),
  ),
  approval: fc.option(
    fc.record({ approval: fc.constant("licence"), stage: fc.constantFrom(...APPROVAL_STAGES) }),
  ),
  due: fc.option(fc.oneof(day, fc.constant(null)), { nil: undefined }),
  position: fc.option(fc.constantFrom("yes", "no")),
  cited: fc.uniqueArray(fc.constantFrom(...articles), { minLength: 1 }),
  outlet: fc.constantFrom(...outlets),
});

const story = fc.array(statement, { maxLength: 25 }).map((drawn) =>
  drawn.map(({ occurredOn, publicOn, bid, approval, due, position, cited, outlet }, index) =>
    buildStatement({
      slug: `s${index}`,
      occurredOn,
      publicOn,
      bidMoves: bid === null ? [] : [bid],
      approvalMoves: approval === null ? [] : [approval],
      deadlineMoves:
        due === undefined
          ? []
          : [{ deadline: deadline.slug, action: due === null ? "lifts" : "sets", due }],
      positions: position === null ? [] : [{ question: question.slug, position }],
      citations: cited.map((article) => ({
        article,
        paragraph: 1,
        quote: null,
        translation: null,
      })),
      origin: { type: "party", party: outlet },
    }),
  ),
);

const slugs = (statements: readonly Statement[]) => statements.map(({ slug }) => slug);

/** Everything the boards say on a day, by slugs, so that two boards can be compared. */
function boardOn(statements: readonly Statement[], asOf: CalendarDay) {
  return {
    bids: ["acme", "bolt"].map((bidder) =>
      bidHistoryAsOf({ bidder, statements, asOf }).steps.map((step) => [
        step.stage,
        slugs(step.statements),
      ]),
    ),
    approvals: approvalHistoryAsOf({ approval: "licence", statements, asOf }).steps.map(
      ({ stage }) => stage,
    ),
    due: dueHistoryAsOf({ deadline, statements, asOf }).due?.day ?? null,
    questions: questionsAsOf({ questions: [question], statements, asOf }).map(
      ({ state, positions }) => [state, positions.map((position) => slugs(position.statements))],
    ),
  };
}

describe("whatever the story", () => {
  it("moving the day forward never hides a statement", () => {
    fc.assert(
      fc.property(story, day, (statements, asOf) => {
        const next = new Set(slugs(visibleAsOf(statements, shiftDay(asOf, 1))));
        expect(slugs(visibleAsOf(statements, asOf)).every((slug) => next.has(slug))).toBe(true);
      }),
    );
  });

  it("a stage always has a visible statement", () => {
    fc.assert(
      fc.property(story, day, (statements, asOf) => {
        const visible = new Set(slugs(visibleAsOf(statements, asOf)));
        for (const bidder of ["acme", "bolt"])
          for (const step of bidHistoryAsOf({ bidder, statements, asOf }).steps) {
            expect(step.statements.length).toBeGreaterThan(0);
            expect(slugs(step.statements).every((slug) => visible.has(slug))).toBe(true);
          }
      }),
    );
  });

  it("the order of import does not change the board", () => {
    fc.assert(
      fc.property(story, fc.infiniteStream(fc.nat()), day, (statements, keys, asOf) => {
        const shuffled = statements
          .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(boardOn(shuffled, asOf)).toEqual(boardOn(statements, asOf));
      }),
    );
  });

  it("a statement has one origin, however many articles repeat it", () => {
    fc.assert(
      fc.property(story, (statements) => {
        for (const one of statements) {
          const { articles: printed, origins } = countSources([one]);
          expect(origins).toBe(1);
          expect(origins).toBeLessThanOrEqual(printed);
        }
      }),
    );
  });

  it("counting origins never exceeds counting the printings they stand in", () => {
    fc.assert(
      fc.property(story, (statements) => {
        const printings = new Set(
          statements.flatMap(({ slug, citations }) =>
            citations.map(({ article }) => `${slug} ${article.slug}`),
          ),
        );
        expect(countSources(statements).origins).toBeLessThanOrEqual(printings.size);
      }),
    );
  });

  it("a question is contested exactly when two positions are taken", () => {
    fc.assert(
      fc.property(story, day, (statements, asOf) => {
        const [reading] = questionsAsOf({ questions: [question], statements, asOf });
        const taken = new Set(
          visibleAsOf(statements, asOf).flatMap(({ positions }) =>
            positions.map(({ position }) => position),
          ),
        );
        expect(reading?.state).toBe(["unanswered", "answered", "contested"][taken.size]);
      }),
    );
  });
});
