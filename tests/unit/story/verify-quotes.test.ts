import { describe, expect, it } from "vitest";
import { parseArticleText } from "@/lib/story/verify/article-text";
import { verdictOn } from "@/lib/story/verify/quote-verdict";
import { printFault } from "@/lib/story/fault";
import { loadStory } from "@/lib/story/load/load-story";
import { quoteFaults, verifyQuotes } from "@/lib/story/verify/verify-quotes";
import { createStoryFolder, soundFileWith } from "@/tests/fixtures/story/story-folder";

const text = `Ferry for sale

The council met.

“We’re selling – at last,” said the
mayor. Buyers wanted.
`;

const { paragraphs } = parseArticleText({ name: "gazette.txt", text });

describe("parseArticleText", () => {
  it("counts paragraphs from the first after the headline and joins their lines", () => {
    expect(parseArticleText({ name: "gazette.txt", text })).toEqual({
      name: "gazette.txt",
      headline: "Ferry for sale",
      paragraphs: ["The council met.", "“We’re selling – at last,” said the mayor. Buyers wanted."],
    });
  });
});

describe("verdictOn", () => {
  it.each([
    ["We’re selling – at last", 2, { type: "exact" }],
    ["said the mayor", 2, { type: "exact" }],
    [null, 1, { type: "exact" }],
    ["The council met.", 2, { type: "moved", in: 1 }],
    ["We're selling - at last", 2, { type: "typography" }],
    ["We’re sell", 2, { type: "changed", difference: "We're {+sell+}" }],
    ["at last said the mayor", 2, { type: "changed", difference: 'at last[-,"-] said the mayor' }],
    ["We are selling", 2, { type: "changed", difference: "We[-'re-]{+ are+} selling" }],
    ["The council MET.", 2, { type: "missing" }],
    ["the mayor wanted another crew to come", 2, { type: "missing" }],
    ["We’re selling — at last", 2, { type: "typography" }],
    ["We’re selling – at last, ﬁnally", 1, { type: "missing" }],
    ["We’re selling", 3, { type: "no_paragraph", paragraphs: 2 }],
    [null, 9, { type: "no_paragraph", paragraphs: 2 }],
  ] as const)("judges %s in paragraph %i", (quote, paragraph, verdict) => {
    expect(verdictOn({ quote, paragraph, paragraphs })).toEqual(verdict);
  });
});

describe("verifyQuotes", () => {
  const storyWith = (lines: string) => {
    const citation = "      - article: gazette-1\n        paragraph: 2\n";
    const folder = createStoryFolder({ "a.yaml": soundFileWith(citation, `${citation}${lines}`) });
    return { folder, story: loadStory({ paths: [folder] }) };
  };
  const printed = (lines: string, texts = [parseArticleText({ name: "gazette.txt", text })]) => {
    const { folder, story } = storyWith(lines);
    const faults = quoteFaults({ story, checked: verifyQuotes({ story, texts }) });
    return faults.map((fault) => printFault(fault).replace(`${folder}/`, ""));
  };

  it("finds an article's text by its headline", () => {
    expect(printed("        quote: Buyers wanted\n")).toEqual([]);
  });

  it("says where in the file a quotation is wrong", () => {
    expect(printed("        quote: Buyers found\n")).toEqual([
      'a.yaml:61:16  statements[0].citations[0].quote: "Buyers found", expected words that stand in paragraph 2 of gazette-1',
    ]);
  });

  it("names the paragraph the words stand in", () => {
    expect(printed("        quote: The council met\n")).toEqual([
      'a.yaml:61:16  statements[0].citations[0].quote: "The council met", expected words of paragraph 2; they stand in 1',
    ]);
  });

  it("reports a paragraph the article has not", () => {
    expect(printed("      - article: gazette-1\n        paragraph: 7\n")).toEqual([
      "a.yaml:62:20  statements[0].citations[1].paragraph: 7, expected a paragraph of gazette-1, which has 2",
    ]);
  });

  it("says nothing on articles without a text", () => {
    const { story } = storyWith("        quote: Buyers found\n");
    expect(verifyQuotes({ story, texts: [] })).toEqual([]);
  });

  it("takes the caller's word for which text is an article's", () => {
    const { story } = storyWith("        quote: Buyers wanted\n");
    const texts = [parseArticleText({ name: "other.txt", text: `Another headline\n${text}` })];
    const textOf = new Map([["gazette-1", "other.txt"]]);
    expect(verifyQuotes({ story, texts, textOf })).toMatchObject([
      { article: "gazette-1", verdict: { type: "moved", in: 3 } },
    ]);
  });
});
