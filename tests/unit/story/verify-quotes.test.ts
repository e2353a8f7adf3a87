import { describe, expect, it } from "vitest";
import { parseArticleText } from "@/lib/story/verify/article-text";
import { verdictOn } from "@/lib/story/verify/quote-verdict";
import { printFault } from "@/lib/story/fault";
import { loadStory } from "@/lib/story/load/load-story";
import { quoteFaults, verifyCitations, verifyQuotes } from "@/lib/story/verify/verify-quotes";
import { wordsInARow } from "@/lib/story/verify/words-in-a-row";
import { createStoryFolder, SOUND_FILE, soundFileWith } from "@/tests/fixtures/story/story-folder";

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
      url: null,
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
    [
      "We're selling - at last",
      2,
      {
        type: "typography",
        difference: "We[-’ U+2019-]{+' U+0027+}re selling [-– U+2013-]{+- U+002D+} at last",
      },
    ],
    ["We’re sell", 2, { type: "changed", difference: "We're {+sell+}" }],
    ["at last said the mayor", 2, { type: "changed", difference: 'at last[-,"-] said the mayor' }],
    ["We are selling", 2, { type: "changed", difference: "We[-'re-]{+ are+} selling" }],
    ["The council MET.", 2, { type: "missing" }],
    ["the mayor wanted another crew to come", 2, { type: "missing" }],
    [
      "We’re selling — at last",
      2,
      { type: "typography", difference: "We’re selling [-– U+2013-]{+— U+2014+} at last" },
    ],
    ["We’re selling – at last, ﬁnally", 1, { type: "missing" }],
    ["We’re selling", 3, { type: "no_paragraph", paragraphs: 2 }],
    [null, 9, { type: "no_paragraph", paragraphs: 2 }],
  ] as const)("judges %s in paragraph %i", (quote, paragraph, verdict) => {
    expect(verdictOn({ quote, paragraph, paragraphs })).toEqual(verdict);
  });
});

describe("the same words", () => {
  const typography = (text: string, quote: string) =>
    verdictOn({
      quote,
      paragraph: 1,
      paragraphs: parseArticleText({ name: "a", text: `H\n\n${text}` }).paragraphs,
    });
  it.each([
    ["soft hyphens", "we trans\u00ADfer it", "we transfer it", "[-U+00AD-]"],
    [
      "a word parted at the end of a line",
      "we trans-\nfer it",
      "we transfer it",
      "[-- U+002D U+00AD-]",
    ],
    [
      "a word with a hyphen of its own, parted there",
      "a well-\nknown ship",
      "a well-known ship",
      "[-U+00AD-]",
    ],
    [
      "both in one paragraph",
      "we trans-\nfer a well-\nknown ship",
      "we transfer a well-known ship",
      "U+002D",
    ],
    ["spaces of no width", "Tik\u200BTok says", "TikTok says", "[-U+200B-]"],
    ["a letter as apostrophe", "we don\u02BCt sell", "we don't sell", "[-ʼ U+02BC-]{+' U+0027+}"],
    ["a minus", "a \u22125 % change", "a -5 % change", "[-− U+2212-]{+- U+002D+}"],
    ["dots with spaces", "and . . . so on", "and … so on", "{+… U+2026+}"],
    ["no-break spaces", "5\u00A0000 tons", "5 000 tons", ""],
  ])("are found in spite of %s, and what differs is shown", (_what, text, quote, shown) => {
    const verdict = typography(text, quote);
    expect(verdict.type).toBe(shown === "" ? "exact" : "typography");
    expect("difference" in verdict ? verdict.difference : "").toContain(shown);
  });

  it("are not other words", () => {
    expect(typography("we resell it", "we sell it").type).toBe("changed");
    expect(typography("they resign today", "they re-sign today").type).not.toBe("typography");
  });
});

describe("the text of an article", () => {
  const two = SOUND_FILE.replace(
    "parties:\n",
    "  - slug: gazette-2\n    headline: Ferry for sale\n    url: https://alder.example/2\n    publishedOn: 2031-03-03\nparties:\n",
  ).concat("citations:\n  - { statement: north-offers, article: gazette-2, paragraph: 1 }\n");
  const verified = (files: Record<string, string>) => {
    const story = loadStory({ paths: [createStoryFolder({ "a.yaml": two })] });
    const texts = Object.entries(files).map(([name, each]) =>
      parseArticleText({ name, text: each }),
    );
    const names = new Map(
      ["gazette-1", "gazette-2"].filter((name) => name in files).map((name) => [name, name]),
    );
    const { checked, notChecked } = verifyCitations({ story, texts, textOf: names });
    return { checked: checked.map(({ article }) => article), notChecked };
  };

  it("is not decided by a headline that two articles have", () => {
    expect(verified({ some: text })).toMatchObject({
      checked: [],
      notChecked: [
        { article: "gazette-1", why: "2 articles have the headline of some" },
        { article: "gazette-2" },
      ],
    });
  });

  it("is found by slug or address, and then is no other article's", () => {
    expect(verified({ "gazette-1": text })).toMatchObject({
      checked: ["gazette-1"],
      notChecked: [{ article: "gazette-2", why: "there is no text of it" }],
    });
    const addressed = text.replace("The council", "https://alder.example/2\n\nThe council");
    expect(verified({ "gazette-1": text, other: addressed }).checked).toEqual([
      "gazette-1",
      "gazette-2",
    ]);
  });

  it("is not decided by a headline that two texts have", () => {
    expect(verified({ some: text, other: text }).notChecked[0]?.why).toBe(
      "several texts have its headline (some, other)",
    );
  });

  it("is not what a summary is written in", () => {
    const words = "Buyers wanted the old ferry of the island very much";
    const article = parseArticleText({ name: "a", text: `H\n\nThe ${words}, he said.` });
    expect(wordsInARow({ text: `It said: ${words}!`, article })).toBe(
      "Buyers wanted the old ferry of the island",
    );
    expect(wordsInARow({ text: "Buyers wanted the old ferry of the isle", article })).toBeNull();
    const chinese = parseArticleText({
      name: "a",
      text: "H\n\n港口管理局周二表示已经拒绝了对西马克起重机的第一份报价。",
    });
    expect(
      wordsInARow({ text: "管理局周二表示已经拒绝了对西马克起重机", article: chinese }),
    ).not.toBeNull();
    expect(wordsInARow({ text: "管理局周二表示", article: chinese })).toBeNull();
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
