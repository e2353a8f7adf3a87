import type { CollectionName } from "../collections";

/** What the database holds: the canonical text of every record, by collection and key. */
export type Snapshot = { [Name in CollectionName]: Map<string, string> };
