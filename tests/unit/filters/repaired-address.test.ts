import { expect, it } from "vitest";
import { repairedAddress } from "@/lib/filters/repaired-address";
import { parseSpan } from "@/lib/domain/time/span";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";

const filters = { ...NO_FILTERS, bidder: ["walmart"], asOf: "2020-09-14" as const };
const repaired = (parameter: "bidder" | "asof" | "from" | "q", value: string) =>
  repairedAddress({
    path: "/",
    filters,
    notice: { parameter, value: "?", problem: "", nearest: null },
    meant: { value, label: value },
  });

it("leads to the value that was meant, beside what is on already", () => {
  expect(repaired("bidder", "oracle")).toBe("/?bidder=oracle&bidder=walmart&asof=2020-09-14");
});

it("leads to the day that was meant", () => {
  expect(repaired("asof", "2020-09-13")).toBe("/?bidder=walmart&asof=2020-09-13");
  expect(repaired("from", "2020-09-13")).toBe("/?bidder=walmart&from=2020-09-13&asof=2020-09-14");
  expect(parseSpan("2020-09-13").ok).toBe(true);
});

it("offers nothing where nothing is near", () => {
  expect(repaired("q", "oracle")).toBeNull();
  expect(repaired("asof", "soon")).toBeNull();
});
