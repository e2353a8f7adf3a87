import { describe, expect, it } from "vitest";
import { parseSpan } from "@/lib/domain/time/span";

describe("parseSpan", () => {
  it.each([
    ["2020-09-13", "2020-09-13", "2020-09-13"],
    ["2020-08", "2020-08-01", "2020-08-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2020", "2020-01-01", "2020-12-31"],
    ["2020-08~", "2020-08-01", "2020-08-31"],
    ["2020-08-29?", "2020-08-29", "2020-08-29"],
    ["2020-08%", "2020-08-01", "2020-08-31"],
    ["2020-09-XX", "2020-09-01", "2020-09-30"],
    ["2020-XX", "2020-01-01", "2020-12-31"],
    ["202X", "2020-01-01", "2029-12-31"],
    ["2020-09-13/2020-09-14", "2020-09-13", "2020-09-14"],
    ["2020-08/2020-09-14", "2020-08-01", "2020-09-14"],
    ["../2020-09-14", null, "2020-09-14"],
    ["2020-09-14/..", "2020-09-14", null],
  ])("reads %s as %s to %s", (edtf, earliest, latest) => {
    expect(parseSpan(edtf)).toEqual({ ok: true, span: { edtf, earliest, latest } });
  });

  it.each([
    "",
    "yesterday",
    "2020-9-13",
    "2020-02-30",
    "2021-02-29",
    "2020-13",
    "2020-09-31",
    "2020-21",
    "2020-09-13T10:00",
    "2020-09-14/2020-09-13",
    "../..",
    "/2020-09-14",
    "[2020,2021]",
    "{2020..2021}",
    " 2020",
    "Y17000",
  ])("refuses %j and says which forms there are", (edtf) => {
    const parsed = parseSpan(edtf);
    expect(parsed.ok).toBe(false);
    expect(parsed).toHaveProperty("reason", expect.stringContaining("expected a form such as"));
  });
});
