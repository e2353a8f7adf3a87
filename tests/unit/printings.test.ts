import { expect, it } from "vitest";
import { comparePrintings } from "@/lib/printings";

const marked = (runs: ReturnType<typeof comparePrintings>[number]) =>
  runs.filter(({ isDifferent }) => isDifferent).map(({ text }) => text.trim());

it("marks, word by word, what two printings have otherwise", () => {
  const [first, second] = comparePrintings(["interests – to do this now", "interests. To do this"]);
  expect(marked(first ?? [])).toEqual(["–", "to", "now"]);
  expect(marked(second ?? []).join(" ")).toBe(". To");
});

it("gives every printing back word for word", () => {
  const printings = ["“One, two” – three", "One two — three!", "one"];
  expect(comparePrintings(printings).map((runs) => runs.map(({ text }) => text).join(""))).toEqual(
    printings,
  );
});

it("marks nothing in equal printings, in one, or in none", () => {
  expect(comparePrintings(["a b", "a b"]).flatMap(marked)).toEqual([]);
  expect(comparePrintings(["a b"]).flatMap(marked)).toEqual([]);
  expect(comparePrintings([])).toEqual([]);
});
