import { expect, it } from "vitest";
import { collectAside, placeOfMark, setAside } from "@/lib/set-aside";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it("keeps the HTML of each page to itself, though they are made at the same time", async () => {
  const make = (name: string, milliseconds: number) =>
    collectAside(async () => {
      const first = setAside(`${name} 1`);
      await wait(milliseconds);
      return [first, setAside(`${name} 2`)];
    });
  const [a, b] = await Promise.all([make("a", 5), make("b", 1)]);
  expect(a.drawn).toEqual(["a 1", "a 2"]);
  expect(b.drawn).toEqual(["b 1", "b 2"]);
  expect(a.page.map(placeOfMark)).toEqual([0, 1]);
});

it("hands the HTML back where nobody collects, as in next dev", () => {
  expect(setAside("<p>a</p>")).toBe("<p>a</p>");
});

it("hands on why a page could not be made", async () => {
  await expect(collectAside(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
});

it("takes no other comment for a mark", () => {
  expect(["<!---->", "<!-- set-aside-0 -->", "<!--set-aside--->"].map(placeOfMark)).toEqual([
    null,
    null,
    null,
  ]);
});
