import { describe, expect, it } from "vitest";
import { indexStory } from "@/lib/story/checks/story-index";
import { canonicalJson } from "@/lib/story/import/canonical-json";
import { wantedForms } from "@/lib/story/import/wanted-forms";
import { loadStory } from "@/lib/story/load/load-story";

function ferryForms() {
  const { set } = loadStory({ paths: ["tests/fixtures/story/ferry"] });
  const places = new Set(
    ["council-opens-sale", "north-lines-returns"].map((article) => `minister-sets-day/${article}`),
  );
  return wantedForms({ places, set, index: indexStory(set) });
}

describe("the records an import wants", () => {
  const { statements, articles, parties, citations, questions } = ferryForms();

  it.each([
    ["the speaker", "council-opens-bidding", ["alder-council"]],
    ["moved bidders", "north-returns", ["north-lines", "tern-marine"]],
    ["the regulator of a moved approval", "permit-said-to-be-needed", ["port-authority"]],
    ["the official who speaks and sets a deadline", "minister-sets-day", ["transport-minister"]],
    [
      "an official the file lists",
      "minister-lifts-day",
      ["alder-council", "port-authority", "transport-minister"],
    ],
  ])("count among a statement's parties %s", (_who, slug, expected) => {
    expect(statements.get(slug)?.parties).toEqual(expected);
  });

  it("are public when they occurred, known in the same way, if the file says nothing else", () => {
    expect(statements.get("permit-said-to-be-needed")).toMatchObject({
      publicOn: "../2031-03-02",
      publicBasis: "inferred",
      publicNote: "No day given; before the article.",
    });
    expect(statements.get("council-opens-bidding")).toMatchObject({
      publicOn: "2031-03-02",
      publicBasis: "inferred",
    });
  });

  it("have the story's language and the full name where the file gives no other", () => {
    expect(articles.get("north-lines-returns")?.language).toBe("pt");
    expect(parties.get("tern-marine")?.shortName).toBe("Tern Marine");
    expect(questions.get("what-next")?.about).toBeNull();
  });

  it("group the citations of a statement by article, in the order of paragraphs", () => {
    expect([...citations.keys()].filter((key) => key.startsWith("minister-sets-day"))).toEqual([
      "minister-sets-day/council-opens-sale",
      "minister-sets-day/north-lines-returns",
    ]);
    const group = citations.get("minister-sets-day/north-lines-returns") ?? [];
    expect(group.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
  });
});

describe("canonicalJson", () => {
  it("is the same for the same record whatever the order of its fields", () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: [] } })).toBe('{"a":{},"b":1}');
    expect(canonicalJson({ a: { c: [], d: null }, b: 1 })).toBe('{"a":{},"b":1}');
  });
});
