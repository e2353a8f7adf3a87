import { expect, it } from "vitest";
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
  expect(countSources([repeated])).toEqual({ articles: 2, origins: 1 });
});

it("counts an article once, however many of its paragraphs are cited", () => {
  expect(
    countSources([buildStatement({ origin: agency, citations: [cite(a), cite(a, 2)] })]),
  ).toEqual({ articles: 1, origins: 1 });
});

it("keeps different origins apart and names each once", () => {
  const own = buildStatement({
    slug: "own",
    origin: { type: "article", article: a },
    citations: [cite(a)],
  });
  const told = buildStatement({ slug: "told", origin: agency, citations: [cite(b)] });
  expect(countSources([own, told])).toEqual({ articles: 2, origins: 2 });
  expect(originsOf([told, own, told])).toEqual([told.origin, own.origin]);
});

it("counts nothing in nothing", () => {
  expect(countSources([])).toEqual({ articles: 0, origins: 0 });
});
