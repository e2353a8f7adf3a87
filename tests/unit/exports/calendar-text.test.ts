import ICAL from "ical.js";
import { expect, it } from "vitest";
import { deadlinesCalendar } from "@/lib/exports/calendar/deadlines-calendar";

const TITLE = "Sale of A, B; and C \\ D";
const DESCRIPTION = "One line,\nanother; and \\n which is none\r\nand a third";

function calendar(): string {
  return deadlinesCalendar({
    frame: {
      story: {
        slug: "sale",
        title: TITLE,
        description: DESCRIPTION,
        timeZone: "America/New_York",
        language: "en",
      },
      siteUrl: "https://tracker.example",
      readingDay: "2020-09-14",
      asOf: "2020-09-14",
      query: "",
      revisedAt: new Date("2020-09-14T00:00:00Z"),
    },
    title: TITLE,
    page: "https://tracker.example/",
    entries: [],
  });
}

it("escapes the calendar's own name and description (RFC 5545, 3.3.11)", () => {
  const component = new ICAL.Component(ICAL.parse(calendar()) as unknown[]);
  // Two names that the parser has no type for: it hands out what stands there.
  for (const name of ["name", "x-wr-calname"])
    expect(component.getFirstPropertyValue(name)).toBe("Sale of A\\, B\\; and C \\\\ D");
  expect(component.getFirstPropertyValue("x-wr-caldesc")).toBe(
    "One line\\,\\nanother\\; and \\\\n which is none\\nand a third",
  );
});

it("has no line that is not a property or its continuation", () => {
  for (const line of calendar().trimEnd().split("\r\n")) expect(line).toMatch(/^(?: |[A-Z-]+[:;])/);
});
