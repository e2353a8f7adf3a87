import { describe, expect, it } from "vitest";
import { citeAsBibtex, citeAsCslJson, citeAsText } from "@/lib/exports/cite-statement";
import { buildArticle, buildStatement } from "../../setup/builders";

const story = {
  slug: "s",
  title: "Who gets it?",
  description: "",
  timeZone: "UTC",
  language: "en",
};
const subject = {
  statement: buildStatement({
    slug: "offer",
    headline: "100 % of R&D {all} for $5_000",
    publicOn: "../2020-09-14",
    speaker: { type: "described", description: "a source" },
    citations: [
      {
        article: buildArticle({ headline: "Deal near" }),
        paragraph: 4,
        quote: null,
        translation: null,
      },
    ],
  }),
  story,
  readingDay: "2020-09-14" as const,
  address: "https://tracker.example/statements/offer?asof=2020-09-14",
};

describe("citations", () => {
  it("as text are the tracker's words, with the date as it is known, the passage and the reading day", () => {
    expect(citeAsText(subject)).toBe(
      "Acquisition tracker: 100 % of R&D {all} for $5_000 (by 14 September 2020). Reported in Deal near, ¶ 4. In: Who gets it? As of 14 September 2020. https://tracker.example/statements/offer?asof=2020-09-14",
    );
  });

  it("as BibTeX escape what TeX would read as commands", () => {
    const entry = citeAsBibtex(subject);
    expect(entry).toMatch(/^@misc\{offer,\n/);
    expect(entry).toContain("title = {100 \\% of R\\&D \\{all\\} for \\$5\\_000},");
    expect(entry).toContain("As of 14 September 2020");
  });

  it("as CSL-JSON keep an imprecise date imprecise", () => {
    expect(JSON.parse(citeAsCslJson(subject))).toMatchObject([
      {
        id: "offer",
        type: "webpage",
        issued: { raw: "../2020-09-14" },
        author: [{ literal: "Acquisition tracker" }],
      },
    ]);
    const exact = { ...subject, statement: buildStatement({ publicOn: "2020-08" }) };
    expect(JSON.parse(citeAsCslJson(exact))).toMatchObject([
      { issued: { "date-parts": [[2020, 8]] } },
    ]);
  });
});
