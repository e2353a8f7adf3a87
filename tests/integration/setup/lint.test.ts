import { ESLint } from "eslint";
import { expect, it } from "vitest";

const eslint = new ESLint();

async function faultsIn(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: "lib/domain/time/span.ts" });
  return (result?.messages ?? []).flatMap(({ ruleId }) => ruleId ?? []);
}

it.each([
  "export const a = new Date(2020, 8, 15);",
  "export const a = (date: Date) => date.getDate();",
  "export const a = (date: Date) => date.getTimezoneOffset();",
  "export const a = (date: Date) => date.setHours(0);",
  "export const a = (date: Date) => date.toDateString();",
  "export const a = (date: Date) => date.toLocaleDateString();",
  'export const a = (date: Date) => date.toLocaleDateString("en-GB");',
  'export const a = new Date("2020-09-15T12:00");',
  'export const a = new Date("2020-09-15 12:00:00");',
  'export const a = new Date("15 Sep 2020");',
  'export const a = Date.parse("2020-09-15T12:00:00");',
  "export const a = (count: number) => count.toLocaleString();",
  "export const a = new Intl.NumberFormat();",
  'export const a = new Intl.DateTimeFormat("en-GB");',
  'export const a = (text: string) => text.localeCompare("b");',
])("lint refuses what reads the zone or the locale of the machine: %s", async (code) => {
  expect(await faultsIn(code)).toContain("no-restricted-syntax");
});

it("lint refuses functions that read a date by the machine's own clock", async () => {
  const code =
    'import { format } from "date-fns";\nexport const a = (date: Date) => format(date, "d");';
  expect(await faultsIn(code)).toContain("no-restricted-imports");
});

it.each([
  'export const a = new Date("2020-09-15T12:00:00Z");',
  'export const a = new Date("2020-09-15T12:00:00-04:00");',
  'export const a = new Date("2020-09-15");',
  "export const a = (date: Date) => date.getUTCDate();",
])("lint lets pass what is the same everywhere: %s", async (code) => {
  expect(await faultsIn(code)).toEqual([]);
});
