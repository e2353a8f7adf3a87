import { afterAll, beforeAll, expect, it } from "vitest";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { catalogueAsOf, readCatalogue } from "@/lib/queries/records/catalogue";
import { readMovingStatements } from "@/lib/queries/timeline/list-statements";
import { readVocabulary } from "@/lib/queries/records/list-vocabulary";
import { temporaryDatabase, type TemporaryDatabase } from "../../setup/temporary-database";

let file: TemporaryDatabase;

beforeAll(async () => {
  file = await temporaryDatabase("tests/fixtures/story/ferry");
});
afterAll(() => file.remove());

async function namesOn(day: CalendarDay) {
  const catalogue = catalogueAsOf(await readCatalogue(file.client), day);
  const source = { database: file.client, catalogue };
  const statements = await readMovingStatements(source);
  const { parties } = statements.find(({ slug }) => slug === "north-returns") ?? { parties: [] };
  return {
    board: [...catalogue.parties.values()].find(({ slug }) => slug === "tern-marine")?.name,
    statement: parties.find(({ slug }) => slug === "tern-marine")?.name,
    filter: (await readVocabulary(source)).bidder.find(({ slug }) => slug === "tern-marine")?.label,
  };
}

it("calls a renamed party by its older name until it was renamed", async () => {
  expect(await namesOn("2031-05-31")).toEqual({
    board: "Tern Boatyard Company",
    statement: "Tern Boatyard Company",
    filter: "Tern Boatyard",
  });
});

it("calls it by its name of today from then on", async () => {
  const name = "Tern Marine";
  expect(await namesOn("2031-06-01")).toEqual({ board: name, statement: name, filter: name });
});

it("keeps a quotation as printed beside its translation", async () => {
  const catalogue = await readCatalogue(file.client);
  const statements = await readMovingStatements({ database: file.client, catalogue });
  const { citations } = statements.find(({ slug }) => slug === "north-returns") ?? {
    citations: [],
  };
  expect(citations).toMatchObject([
    {
      quote: "Estamos de volta à mesa – nunca saímos",
      translation: "We are back at the table – we never left",
      article: { language: "pt" },
    },
  ]);
});
