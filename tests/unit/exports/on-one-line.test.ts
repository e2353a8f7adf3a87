import { expect, it } from "vitest";
import { onOneLine } from "@/lib/exports/json/on-one-line";

it("is one line to whoever splits at any line end of Unicode, and the same value to whoever parses it", () => {
  const record = { summary: "a\u2028b\u2029c\u0085d\ne\r\nf\u000bg\u000ch", "\u2028": [null, 1] };
  const line = onOneLine(record);
  expect(line.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/)).toHaveLength(1);
  expect(JSON.parse(line)).toEqual(record);
});
