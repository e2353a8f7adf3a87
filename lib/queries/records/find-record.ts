import "server-only";
import type { Deadline } from "@/lib/domain/board/deadline";
import { nearestFirst } from "@/lib/domain/nearest";
import type { Question } from "@/lib/domain/board/question";
import type { Article, Party } from "@/lib/domain/statement";
import type { PageKind } from "@/lib/filters/page-address";
import { getDatabase } from "@/lib/db/database";
import { getCatalogue, type Catalogue } from "./catalogue";
import { STANDING } from "../standing";

export async function findBidder(slug: string): Promise<Party | null> {
  return findParty({ catalogue: await getCatalogue(), role: "bidder", slug });
}

export async function findRegulator(slug: string): Promise<Party | null> {
  return findParty({ catalogue: await getCatalogue(), role: "regulator", slug });
}

/** Any party, whatever its role. */
export async function findPartyOfAnyRole(slug: string): Promise<Party | null> {
  return bySlug((await getCatalogue()).parties, slug);
}

export async function findDeadline(slug: string): Promise<Deadline | null> {
  return bySlug((await getCatalogue()).deadlines, slug);
}

export async function findQuestion(slug: string): Promise<Question | null> {
  return bySlug((await getCatalogue()).questions, slug);
}

export async function findArticle(slug: string): Promise<Article | null> {
  return bySlug((await getCatalogue()).articles, slug);
}

/** A record that a mistyped address may have meant. */
export type NearRecord = { kind: PageKind; slug: string; label: string };

/** How many records a mistyped address is offered. */
const MOST_OFFERED = 3;

/** The records of one kind whose slugs are nearest to a mistyped one, nearest first. */
export async function listNearest({
  kind,
  slug,
}: {
  kind: PageKind;
  slug: string;
}): Promise<NearRecord[]> {
  const records = await listLabels({ kind, slug });
  return nearestFirst(slug, [...records.keys()])
    .slice(0, MOST_OFFERED)
    .map((nearest) => ({ kind, slug: nearest, label: records.get(nearest) ?? nearest }));
}

function findParty(args: {
  catalogue: Catalogue;
  role: Party["role"];
  slug: string;
}): Party | null {
  const party = bySlug(args.catalogue.parties, args.slug);
  return party?.role === args.role ? party : null;
}

function bySlug<Record extends { slug: string }>(
  records: ReadonlyMap<number, Record>,
  slug: string,
) {
  return [...records.values()].find((record) => record.slug === slug) ?? null;
}

async function listLabels({
  kind,
  slug,
}: {
  kind: PageKind;
  slug: string;
}): Promise<ReadonlyMap<string, string>> {
  if (kind === "statements") return listStatementLabels(slug);
  const { parties, deadlines, questions, articles } = await getCatalogue();
  const people: readonly Party[] = [...parties.values()];
  const inRole = (role: Party["role"]) =>
    new Map(people.filter((party) => party.role === role).map(({ slug, name }) => [slug, name]));
  switch (kind) {
    case "bidders":
      return inRole("bidder");
    case "regulators":
      return inRole("regulator");
    case "parties":
      return new Map(people.map(({ slug, name }) => [slug, name]));
    case "deadlines":
      return new Map([...deadlines.values()].map(({ slug, title }) => [slug, title]));
    case "questions":
      return new Map([...questions.values()].map(({ slug, title }) => [slug, title]));
    case "articles":
      return new Map([...articles.values()].map(({ slug, headline }) => [slug, headline]));
  }
}

/** Only statements that share the first letters: a story may have a million of them. */
async function listStatementLabels(slug: string): Promise<ReadonlyMap<string, string>> {
  const rows = await getDatabase().statement.findMany({
    where: { ...STANDING, slug: { startsWith: slug.slice(0, 3).replaceAll(/[%_]/g, "") } },
    select: { slug: true, headline: true },
    orderBy: { slug: "asc" },
    take: 500,
  });
  return new Map(rows.map((row) => [row.slug, row.headline]));
}
