import { expect, it } from "vitest";
import { entryHtml } from "@/lib/exports/feeds/feed-content";
import { statementJson } from "@/lib/exports/json/statement-json";
import { statementData } from "@/lib/exports/structured-data/describe-records";
import { toCsv } from "@/lib/exports/tables/statement-table";
import type { Entry } from "@/lib/exports/timeline-document";
import { buildArticle, buildStatement } from "@/tests/setup/builders";

const site = { siteUrl: "https://tracker.example", asOf: null };
const article = buildArticle({ language: "zh" });
const statement = buildStatement({
  citations: [{ article, paragraph: 3, quote: "我们不卖", translation: "We do not sell" }],
});
const entry: Entry = { statement, contested: [], updatedAt: new Date(0), found: [] };

it("stands beside the words it translates in each form", () => {
  expect(statementJson(entry, site).citations).toMatchObject([
    { quote: "我们不卖", translation: "We do not sell" },
  ]);
  expect(toCsv({ ...site, readingDay: "2020-09-14", entries: [entry] })).toContain(
    "“我们不卖”,“We do not sell”",
  );
  expect(entryHtml(entry, site)).toContain("“我们不卖” In translation: “We do not sell” (");
  expect(statementData(statement, { ...site, isContested: false })).toContainEqual(
    expect.objectContaining({
      text: "我们不卖",
      inLanguage: "zh",
      workTranslation: { "@type": "Quotation", text: "We do not sell" },
    }),
  );
});
