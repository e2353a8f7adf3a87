import { ATTRIBUTIONS, STATEMENT_KINDS } from "@/lib/domain/statement";
import { inRole } from "./cast";
import { dayAt, occurrence, publication } from "./dates";
import type { Random } from "./random";
import { sentence } from "./words";

const CONCERNED = inRole("bidder", "regulator", "seller", "official");
const ORIGINS = inRole("outlet", "bidder", "regulator");
const SPEAKERS = inRole("bidder", "regulator", "official", "seller");

export type GeneratedStatement = {
  row: Record<string, string | number | null>;
  parties: number[];
  citations: { articleId: number; paragraph: number; quote: string | null }[];
};

/** One statement about something around a day, told in articles near `articleId`. */
export function generateStatement(
  random: Random,
  place: { id: number; dayIndex: number; articleId: number; articles: number },
): GeneratedStatement {
  const { id, dayIndex, articleId } = place;
  const happened = occurrence(random, dayIndex);
  const known = publication(random, happened, dayIndex);
  const speaker = random.chance(0.6) ? random.pickSkewed(SPEAKERS) : null;
  const fromArticle = random.chance(0.2);
  const row = {
    id,
    slug: `${sentenceSlug(random)}-${id}`,
    headline: sentence(random, 6),
    summary: `${sentence(random, 14)}.`,
    kind: random.pickSkewed(STATEMENT_KINDS),
    attribution: random.pickSkewed(ATTRIBUTIONS),
    speakerId: speaker?.id ?? null,
    speakerDescription:
      speaker === null ? `a source with knowledge of ${sentence(random, 2)}` : null,
    originPartyId: fromArticle ? null : random.pickSkewed(ORIGINS).id,
    originArticleId: fromArticle ? articleId : null,
    occurredOn: happened.edtf,
    occurredEarliest: happened.earliest,
    occurredLatest: happened.latest,
    occurredBasis: "stated",
    publicOn: known.edtf,
    publicEarliest: known.earliest,
    publicLatest: known.latest,
    publicBasis: "stated",
    recordedAt: `${dayAt(dayIndex)}T12:00:00.000+00:00`,
  };
  const count = 1 + random.skewed(4);
  const parties = [
    ...(speaker === null ? [] : [speaker.id]),
    ...Array.from({ length: count }, () => random.pickSkewed(CONCERNED).id),
  ];
  return { row, parties: [...new Set(parties)], citations: citations(random, place) };
}

function citations(
  random: Random,
  { articleId, articles }: { articleId: number; articles: number },
): GeneratedStatement["citations"] {
  const cited = new Set([articleId]);
  if (random.chance(0.3)) cited.add(Math.max(1, articleId - random.below(Math.min(5, articles))));
  return [...cited].flatMap((id) => {
    const paragraph = 1 + random.below(30);
    const quote = random.chance(0.5) ? sentence(random, 10) : null;
    const first = { articleId: id, paragraph, quote };
    // An article may tell it twice.
    return random.chance(0.1)
      ? [first, { ...first, paragraph: paragraph + 1, quote: null }]
      : [first];
  });
}

function sentenceSlug(random: Random): string {
  return sentence(random, 2)
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z]+/g, "-");
}
