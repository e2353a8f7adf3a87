import { expect, it, vi } from "vitest";
import { remembering } from "@/lib/domain/remembering";

it("finds each answer once, and answers each question with its own", () => {
  const find = vi.fn((word: string) => word.toUpperCase());
  const remembered = remembering(find, (word) => word);
  expect(["a", "b", "a", "a"].map(remembered)).toEqual(["A", "B", "A", "A"]);
  expect(find).toHaveBeenCalledTimes(2);
});

it("keeps a bounded number of answers, and stays right beyond it", () => {
  const find = vi.fn((nth: number) => nth * 2);
  const remembered = remembering(find, String);
  const many = Array.from({ length: 25_000 }, (_, nth) => nth);
  expect(many.map(remembered)).toEqual(many.map((nth) => nth * 2));
  expect(remembered(0)).toBe(0);
  expect(find).toHaveBeenCalledTimes(25_001);
});

it("keeps nothing when a question has no answer", () => {
  const remembered = remembering((word: string) => {
    throw new Error(`no ${word}`);
  }, String);
  expect(() => remembered("a")).toThrow("no a");
  expect(() => remembered("a")).toThrow("no a");
});
