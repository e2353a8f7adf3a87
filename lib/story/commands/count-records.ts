import type { CollectionName } from "../collections";

const ONE: Record<CollectionName, string> = {
  story: "story",
  articles: "article",
  parties: "party",
  approvals: "approval",
  deadlines: "deadline",
  questions: "question",
  statements: "statement",
  citations: "citation",
};

/** "2 articles, 1 party"; collections without records are left out. */
export function countRecords(counts: { name: CollectionName; count: number }[]): string {
  const shown = counts.filter(({ count }) => count > 0);
  return shown.map(({ name, count }) => `${count} ${count === 1 ? ONE[name] : name}`).join(", ");
}
