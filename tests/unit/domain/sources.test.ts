import { describe, expect, it } from "vitest";
import { countSources, originsOf } from "@/lib/domain/sources";
import { buildArticle, buildParty, buildStatement } from "../../setup/builders";

const [a, b] = [buildArticle({ slug: "a" }), buildArticle({ slug: "b" })];
const cite = (article: typeof a, paragraph = 1) => ({
  article,
  paragraph,
  quote: null,
  translation: null,
});
const agency = { type: "party", party: buildParty({ slug: "agency", role: "outlet" }) } as const;

it("counts two articles that repeat one origin as two articles, one origin", () => {
  const repeated = buildStatement({ origin: agency, citations: [cite(a), cite(b)] });
  expect(countSources([repeated])).toEqual({ articles: 2, origins: 1, isAtLeast: false });
});

it("counts an article once, however many of its paragraphs are cited", () => {
  expect(
    countSources([buildStatement({ origin: agency, citations: [cite(a), cite(a, 2)] })]),
  ).toEqual({ articles: 1, origins: 1, isAtLeast: false });
});

it("keeps different origins apart and names each once", () => {
  const own = buildStatement({
    slug: "own",
    origin: { type: "article", article: a },
    citations: [cite(a)],
  });
  const told = buildStatement({ slug: "told", origin: agency, citations: [cite(b)] });
  expect(countSources([own, told])).toEqual({ articles: 2, origins: 2, isAtLeast: false });
  expect(originsOf([told, own, told])).toEqual([told.origin, own.origin]);
});

it("counts nothing in nothing", () => {
  expect(countSources([])).toEqual({ articles: 0, origins: 0, isAtLeast: false });
});

describe("origins that cannot be shown to be independent", () => {
  const walmart = { type: "party", party: buildParty({ slug: "walmart" }) } as const;
  const own = buildStatement({ slug: "own", speaker: walmart, origin: walmart });
  const report = buildStatement({ slug: "report", origin: agency, attribution: "outlet" });
  const other = { type: "party", party: buildParty({ slug: "post", role: "outlet" }) } as const;
  const unsourced = (article: typeof a) =>
    buildStatement({
      slug: `in-${article.slug}`,
      attribution: "not_given",
      origin: { type: "article", article },
      citations: [cite(article)],
    });

  it.each([
    ["an outlet without a source beside the party's own words", [own, report], 1, true],
    [
      "an outlet with a source of its own beside them",
      [own, { ...report, attribution: "anonymous" }],
      2,
      false,
    ],
    ["two outlets on their own account", [report, { ...report, origin: other }], 2, false],
    ["unsourced reports of two articles", [unsourced(a), unsourced(b)], 1, true],
    ["one unsourced report", [unsourced(a)], 1, false],
    ["an unsourced report beside an outlet's own", [report, unsourced(a)], 1, true],
    ["one outlet that is repeated", [report, { ...report, slug: "again" }], 1, false],
  ] as const)("%s", (_case, statements, origins, isAtLeast) => {
    expect(countSources(statements)).toMatchObject({ origins, isAtLeast });
  });
});
