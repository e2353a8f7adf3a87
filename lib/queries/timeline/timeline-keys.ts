import "server-only";
import { STATEMENT_KINDS, type Party } from "@/lib/domain/statement";
import type { Facet } from "@/lib/filters/timeline-filters";
import type { Catalogue } from "../records/catalogue";

/** Under this key the table of postings has every statement (prisma/migrations, TimelinePosting). */
export const EVERY_STATEMENT = 0;

const CONCERNS = 1;
const FROM_PARTY = 2;
const FROM_ARTICLE = 3;
const KIND = 4;
const STEP = 16;

/** The keys of some values of a facet; null for articles, which have none: they are few rows in any story. */
export function keysOf(args: {
  facet: Facet;
  slugs: readonly string[];
  catalogue: Catalogue;
}): number[] | null {
  const { facet, slugs, catalogue } = args;
  const wanted = new Set(slugs);
  switch (facet) {
    case "bidder":
    case "regulator":
      return [...catalogue.parties]
        .filter(([, { role, slug }]) => role === facet && wanted.has(slug))
        .map(([id]) => concernsKey(id));
    case "party":
      return [...catalogue.parties]
        .filter(([, { slug }]) => wanted.has(slug))
        .map(([id, party]) => partyKey(id, party));
    case "kind":
      return STATEMENT_KINDS.flatMap((kind, index) =>
        wanted.has(kind) ? [STEP * (index + 1) + KIND] : [],
      );
    case "source":
      return [
        ...idsOf(catalogue.parties, wanted).map((id) => STEP * id + FROM_PARTY),
        ...idsOf(catalogue.articles, wanted).map((id) => STEP * id + FROM_ARTICLE),
      ];
    case "article":
      return null;
  }
}

/** Statements that concern a party. */
export function concernsKey(partyId: number): number {
  return STEP * partyId + CONCERNS;
}

/** Whoever acts is concerned by what it says and does; an outlet is found by what it was the first to carry. */
export function partyKey(id: number, { role }: Pick<Party, "role">): number {
  return role === "outlet" ? STEP * id + FROM_PARTY : concernsKey(id);
}

/** The party whose statements a key stands for, by its slug; null for any other key. */
export function partyOf(key: number, catalogue: Catalogue): string | null {
  const id = Math.floor(key / STEP);
  const party = catalogue.parties.get(id);
  return party !== undefined && key === partyKey(id, party) ? party.slug : null;
}

/** What a key stands for: a value of a facet, by its slug; null for a party without a facet. */
export function valueOf(key: number, catalogue: Catalogue): { facet: Facet; slug: string } | null {
  const id = Math.floor(key / STEP);
  switch (key % STEP) {
    case CONCERNS: {
      const party = catalogue.parties.get(id);
      return party?.role === "bidder" || party?.role === "regulator"
        ? { facet: party.role, slug: party.slug }
        : null;
    }
    case KIND:
      return named("kind", STATEMENT_KINDS[id - 1]);
    case FROM_PARTY:
      return named("source", catalogue.parties.get(id)?.slug);
    case FROM_ARTICLE:
      return named("source", catalogue.articles.get(id)?.slug);
    default:
      return null;
  }
}

function named(facet: Facet, slug: string | undefined) {
  return slug === undefined ? null : { facet, slug };
}

function idsOf(records: ReadonlyMap<number, { slug: string }>, wanted: ReadonlySet<string>) {
  return [...records].filter(([, { slug }]) => wanted.has(slug)).map(([id]) => id);
}
