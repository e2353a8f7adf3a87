import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EarlierStages } from "@/components/bidder-board/earlier-stages";
import { DeadlineChain } from "@/components/countdown/deadline-chain";
import { Evidence } from "@/components/evidence/evidence";
import { endsOf } from "@/lib/domain/ends-of";
import type { Statement } from "@/lib/domain/statement";
import { buildParty, buildStatement, known } from "../setup/builders";

/** Statements `s1` to `sN`, each first carried by an outlet of its own. */
function statements(count: number): Statement[] {
  return Array.from({ length: count }, (_, index) =>
    buildStatement({
      slug: `s${index + 1}`,
      headline: `Statement ${index + 1}`,
      origin: {
        type: "party",
        party: buildParty({ slug: `o${index}`, shortName: `Outlet ${index + 1}` }),
      },
    }),
  );
}

const headlines = (html: string) =>
  [...html.matchAll(/Statement (\d+)</g)].map(([, nth]) => Number(nth));

function evidence(count: number): string {
  return renderToStaticMarkup(
    <Evidence
      statements={statements(count)}
      asOf={null}
      lang="en"
      subject="A stage"
      whole="/bidders/a"
    />,
  );
}

it("unfolds all of a few statements", () => {
  expect(headlines(evidence(3))).toEqual([1, 2, 3]);
  expect(evidence(3)).not.toContain("/bidders/a");
});

it("unfolds the first and the last of many, counts all of them, and leads to them", () => {
  const html = evidence(34);
  expect(headlines(html)).toEqual([1, 33, 34]);
  expect(html).toContain("34 origins");
  expect(html).toContain('<a href="/bidders/a">All 34 statements</a>');
  expect(html).toContain("Outlet 1 · Outlet 2 · Outlet 3 · Outlet 4 and 30 more");
});

it("shows the newest of many earlier stages, and leads to the others", () => {
  const steps = statements(9).map((statement, index) => ({
    stage: "in_talks" as const,
    since: known(`2020-09-0${index + 1}`),
    statements: [statement, ...statements(3)],
  }));
  const html = renderToStaticMarkup(<EarlierStages steps={steps} asOf={null} whole="/bidders/a" />);
  expect(html.match(/<li>/g)).toHaveLength(4);
  expect(html.indexOf("9 Sep 2020")).toBeLessThan(html.indexOf("6 Sep 2020"));
  expect(html).not.toContain("5 Sep 2020");
  expect(html).toContain('<a href="/bidders/a">2 more statements</a>');
  expect(html).toContain('<a href="/bidders/a">5 earlier steps</a>');
});

it("shows the ends of a long chain of due dates, and leads to all of it", () => {
  const steps = statements(12).map((statement) => ({
    action: "extends" as const,
    due: null,
    statement,
  }));
  const html = renderToStaticMarkup(<DeadlineChain steps={steps} whole="/deadlines/a#chain" />);
  expect(html.match(/<li>/g)).toHaveLength(5);
  expect(html).toContain('<a href="/deadlines/a#chain">All 12 steps</a>');
});

it("takes the first and the last ones", () => {
  expect(endsOf([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 5, 6]);
  expect(endsOf([1, 2, 3], 3)).toEqual([1, 2, 3]);
  expect(endsOf([], 2)).toEqual([]);
});
