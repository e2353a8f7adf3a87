/** What a story file may hold, in the order in which records come to depend on each other. */
export const COLLECTIONS = [
  "story",
  "articles",
  "parties",
  "approvals",
  "deadlines",
  "questions",
  "statements",
  "citations",
] as const;

export type CollectionName = (typeof COLLECTIONS)[number];

export function isCollectionName(value: string): value is CollectionName {
  return (COLLECTIONS as readonly string[]).includes(value);
}
