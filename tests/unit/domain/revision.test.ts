import { expect, it } from "vitest";
import { changedFields, type Revision } from "@/lib/domain/revision";

const revision: Revision = {
  recordedAt: new Date("2026-01-01T00:00:00Z"),
  action: "changed",
  collection: "statements",
  key: "a",
  before: { headline: "Old", parties: ["x"], note: "gone", kind: "report" },
  after: { headline: "New", parties: ["x", "y"], kind: "report", url: "https://a.example" },
};

it("names each field that differs, those that came and went too", () => {
  expect(changedFields(revision)).toEqual([
    { field: "headline", before: "Old", after: "New" },
    { field: "parties", before: '["x"]', after: '["x","y"]' },
    { field: "note", before: "gone", after: "" },
    { field: "url", before: "", after: "https://a.example" },
  ]);
});

it("has none for a record that was added", () => {
  expect(changedFields({ ...revision, action: "added", before: null })).toEqual([]);
});
