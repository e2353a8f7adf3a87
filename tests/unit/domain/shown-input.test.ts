import { expect, it } from "vitest";
import { showInput } from "@/lib/domain/shown-input";

it.each([
  ["\u0000", "U+0000"],
  ["a\u0007b", "aU+0007b"],
  ["\u202Eevil", "U+202Eevil"],
  ["\u2066x\u2069", "U+2066xU+2069"],
  ["\uD800", "U+D800"],
  ["\uFFFE\uFFFF", "U+FFFEU+FFFF"],
  ["\u2028", "U+2028"],
  ["\u{1FFFE}", "U+1FFFE"],
  ["می\u200Cخواهم 👩\u200D💻", "می\u200Cخواهم 👩\u200D💻"],
  ["plain, Ünïcode 源代码 😀", "plain, Ünïcode 源代码 😀"],
])("%j comes back as %s", (sent, shown) => {
  expect(showInput(sent)).toBe(shown);
});
