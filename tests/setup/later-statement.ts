import { coveredDays, dayAt } from "../bench/generated/dates";
import { STATEMENTS } from "./generated-selections";

/** A statement that is written into a generated story while it is read. */
export function laterStatement(number: number) {
  const when = dayAt(number % coveredDays(STATEMENTS));
  return {
    slug: `written-${number}`,
    headline: "The sale of the algorithm",
    summary: "Written meanwhile.",
    kind: "report",
    attribution: "named",
    speakerDescription: "somebody",
    originParty: { connect: { slug: "outlet-1" } },
    ...{ occurredOn: when, occurredEarliest: when, occurredLatest: when, occurredBasis: "stated" },
    ...{ publicOn: when, publicEarliest: when, publicLatest: when, publicBasis: "stated" },
    recordedAt: new Date(),
    parties: { create: { party: { connect: { slug: "bidder-1" } } } },
    citations: { create: { paragraph: 1, article: { connect: { slug: "article-1" } } } },
  };
}
