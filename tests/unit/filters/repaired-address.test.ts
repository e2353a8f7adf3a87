import { expect, it } from "vitest";
import { repairedAddress } from "@/lib/filters/repaired-address";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";

const filters = { ...NO_FILTERS, bidder: ["walmart"], asOf: "2020-09-14" as const };

it("leads to the value that was meant, beside what is on already", () => {
  const notice = {
    parameter: "bidder",
    value: "orcale",
    problem: "",
    nearest: { value: "oracle", label: "Oracle" },
  } as const;
  expect(repairedAddress({ path: "/", filters, notice })).toBe(
    "/?bidder=oracle&bidder=walmart&asof=2020-09-14",
  );
});

it("offers nothing where nothing is near", () => {
  const notice = { parameter: "bidder", value: "zzz", problem: "", nearest: null } as const;
  expect(repairedAddress({ path: "/", filters, notice })).toBeNull();
});
