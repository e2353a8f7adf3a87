import type { CollectionName } from "../collections";
import { DATABASE, type Finding, type Place, within } from "../finding";
import type { StoryIndex } from "./story-index";

type Named = { slug: string; place: Place; kind: string };

/** One slug, one record. Articles and parties share their slugs, because origins name either. */
export function findRepeatedSlugs(index: StoryIndex): Finding[] {
  return [
    ...repeatedIn([
      ...namedIn(index, "parties", "party"),
      ...namedIn(index, "articles", "article"),
    ]),
    ...repeatedIn(namedIn(index, "approvals", "approval")),
    ...repeatedIn(namedIn(index, "deadlines", "deadline")),
    ...repeatedIn(namedIn(index, "questions", "question")),
    ...repeatedIn(namedIn(index, "statements", "statement")),
    ...usedFormerSlugs(index),
    ...index.set.questions.flatMap(({ draft, place }) => repeatedIn(positionsOf({ draft, place }))),
  ];
}

const SLUGGED = [
  "articles",
  "parties",
  "approvals",
  "deadlines",
  "questions",
  "statements",
] as const;

/** A record that was renamed is not there under its old slug too; one old slug leads to one record. */
function usedFormerSlugs({ set }: StoryIndex): Finding[] {
  return SLUGGED.flatMap((name) => {
    const owners = new Map<string, Place>(
      set[name].flatMap(({ draft, place }) =>
        draft.slug === undefined || place.file === DATABASE
          ? []
          : [[draft.slug, within(place, "slug")] as const],
      ),
    );
    return set[name].flatMap(({ draft, place }) =>
      [draft.renamed ?? []].flat().flatMap((old): Finding[] => {
        const alsoAt = owners.get(old ?? "");
        if (old === undefined || place.file === DATABASE) return [];
        if (alsoAt === undefined) {
          owners.set(old, within(place, "renamed"));
          return [];
        }
        const expected = "a slug that no other record has or had";
        return [{ place: within(place, "renamed"), at: "value", value: old, expected, alsoAt }];
      }),
    );
  });
}

function namedIn(
  { set }: StoryIndex,
  name: Exclude<CollectionName, "citations">,
  kind: string,
): Named[] {
  return set[name].flatMap(({ draft, place }) =>
    draft.slug === undefined ? [] : [{ slug: draft.slug, place: within(place, "slug"), kind }],
  );
}

function positionsOf(args: {
  draft: StoryIndex["set"]["questions"][number]["draft"];
  place: Place;
}): Named[] {
  return (args.draft.positions ?? []).flatMap((position, rank) =>
    position?.slug === undefined
      ? []
      : [
          {
            slug: position.slug,
            place: within(args.place, "positions", rank, "slug"),
            kind: "position",
          },
        ],
  );
}

function repeatedIn(named: Named[]): Finding[] {
  const first = new Map<string, Named>();
  return named.flatMap(({ slug, place, kind }) => {
    const other = first.get(slug);
    if (other === undefined) first.set(slug, { slug, place, kind });
    return other === undefined ? [] : [repeated({ slug, place, kind }, other)];
  });
}

function repeated({ slug, place }: Named, other: Named): Finding {
  const expected = `a slug of its own; ${article(other.kind)} ${other.kind} has this one`;
  return { place, at: "value", value: slug, expected, alsoAt: other.place };
}

function article(kind: string): string {
  return /^[aeiou]/.test(kind) ? "an" : "a";
}
