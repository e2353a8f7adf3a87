import type { CollectionName } from "../collections";
import type { StorySet } from "../story-set";
import { canonicalJson } from "./canonical-json";
import { type KnownFile, recordKey } from "./files/file-memory";
import type { Identity } from "./forms";
import type { Snapshot } from "./snapshot";

export const RENAMED_COLLECTIONS = [
  "articles",
  "parties",
  "approvals",
  "deadlines",
  "questions",
  "statements",
] as const;
type Slugged = (typeof RENAMED_COLLECTIONS)[number];

/** A record of the database that has another slug from now on. */
export type Rename = {
  collection: Slugged;
  old: string;
  slug: string;
  /** Its canonical text with the old slug, and with the new one. */
  before: string;
  after: string;
};

/** Fields of records that hold a slug of a collection. */
const NAMED_IN: Record<Slugged, readonly string[]> = {
  articles: ["article", "origin"],
  parties: ["speaker", "origin", "parties", "regulator", "setBy", "bidder"],
  approvals: ["approval"],
  deadlines: ["deadline"],
  questions: ["question"],
  statements: ["statement"],
};

type Plan = {
  renames: Rename[];
  /** The database with the new slugs wherever the old ones stood. */
  snapshot: Snapshot;
  /** Keys of records that have become one with another that has the new slug already. */
  merged: string[];
};

/** What the files call otherwise than the database does. */
export function planRenames(args: { set: StorySet; snapshot: Snapshot }): Plan {
  const plan: Plan = { renames: [], snapshot: args.snapshot, merged: [] };
  for (const collection of RENAMED_COLLECTIONS)
    for (const { draft } of args.set[collection])
      for (const old of [draft.renamed ?? []].flat())
        if (draft.slug !== undefined && old !== undefined)
          addRename({ plan, set: args.set, collection, old, slug: draft.slug });
  return plan;
}

type Adding = { plan: Plan; set: StorySet; collection: Slugged; old: string; slug: string };

function addRename({ plan, set, collection, old, slug }: Adding): void {
  const texts = plan.snapshot[collection];
  const before = texts.get(old);
  const isUsed = set[collection].some(({ draft }) => draft.slug === old);
  if (before === undefined || isUsed) return;
  if (texts.has(slug)) {
    plan.merged.push(recordKey(collection, old));
    return;
  }
  plan.snapshot = renamedSnapshot({ snapshot: plan.snapshot, collection, old, slug });
  const after = plan.snapshot[collection].get(slug);
  if (after !== undefined) plan.renames.push({ collection, old, slug, before, after });
}

/** What files said, in the words that hold from now on. */
export function renamedFiles(args: {
  files: readonly KnownFile[];
  renames: readonly Rename[];
}): KnownFile[] {
  const { files, renames } = args;
  if (renames.length === 0) return [...files];
  return files.map((file) => {
    const { keys, listed, inStoryLanguage } = file.said;
    const of = (collection: Slugged, slug: string) => nameNow({ renames, collection, slug });
    const said = {
      keys: keys.map((key) => renamedKey({ renames, key })),
      listed: Object.fromEntries(
        Object.entries(listed).map(([slug, parties]) => [
          of("statements", slug),
          parties.map((party) => of("parties", party)),
        ]),
      ),
      inStoryLanguage: inStoryLanguage.map((slug) => of("articles", slug)),
    };
    return { ...file, said };
  });
}

function renamedKey({ renames, key }: { renames: readonly Rename[]; key: string }): string {
  const [collection = "", name = ""] = key.split(" ");
  if (collection !== "citations")
    return `${collection} ${nameNow({ renames, collection, slug: name })}`;
  const [statement = "", article = "", paragraph = ""] = name.split("/");
  const places = [
    nameNow({ renames, collection: "statements", slug: statement }),
    nameNow({ renames, collection: "articles", slug: article }),
    paragraph,
  ];
  return recordKey("citations", places.join("/"));
}

function nameNow(args: { renames: readonly Rename[]; collection: string; slug: string }): string {
  const { renames, collection, slug } = args;
  const renamed = renames.find((one) => one.collection === collection && one.old === slug);
  return renamed?.slug ?? slug;
}

type Renaming = { snapshot: Snapshot; collection: Slugged; old: string; slug: string };

function renamedSnapshot({ snapshot, ...renaming }: Renaming): Snapshot {
  const { collection, old, slug } = renaming;
  const rename = (name: CollectionName) => {
    const texts = new Map<string, string>();
    for (const [key, text] of snapshot[name]) {
      // Few texts name the record; the others need no parsing.
      const isNamed = text.includes(`"${old}"`);
      const isOwn = name === collection && key === old;
      const value = isNamed ? renamedIn(JSON.parse(text), renaming) : null;
      const after =
        value === null ? text : canonicalJson(isOwn ? renamedSelf(value, old, slug) : value);
      texts.set(renamedMapKey({ name, key, ...renaming }), after);
    }
    return [name, texts] as const;
  };
  const names: CollectionName[] = ["story", ...RENAMED_COLLECTIONS, "citations"];
  return Object.fromEntries(names.map(rename)) as Snapshot;
}

function renamedMapKey(args: Omit<Renaming, "snapshot"> & { name: CollectionName; key: string }) {
  const { name, key, collection, old, slug } = args;
  if (name === collection) return key === old ? slug : key;
  if (name !== "citations") return key;
  const [statement = "", article = ""] = key.split("/");
  if (collection === "statements") return `${statement === old ? slug : statement}/${article}`;
  if (collection === "articles") return `${statement}/${article === old ? slug : article}`;
  return key;
}

/** A record with its new slug, which remembers the old one. */
function renamedSelf(value: unknown, old: string, slug: string): unknown {
  const record = value as Partial<Identity>;
  const renamed = [...new Set([...(record.renamed ?? []), old])].sort();
  return { ...record, slug, renamed };
}

/** The new slug in every field that holds the old one as a name of this collection. */
function renamedIn(value: unknown, renaming: Omit<Renaming, "snapshot">): unknown {
  const { collection, old, slug } = renaming;
  if (Array.isArray(value)) return value.map((item) => renamedIn(item, renaming));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]: [string, unknown]) => {
      const isName = NAMED_IN[collection].includes(field);
      if (isName && inner === old) return [field, slug];
      if (isName && Array.isArray(inner))
        return [field, inner.map((item: unknown) => (item === old ? slug : item)).sort()];
      return [field, renamedIn(inner, renaming)];
    }),
  );
}
