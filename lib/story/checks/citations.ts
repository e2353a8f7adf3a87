import { type Finding, type Place, within } from "../finding";
import type { StoryIndex } from "./story-index";

/** Each statement stands in an article, and each place in an article is named once. */
export function findCitationFaults(index: StoryIndex): Finding[] {
  return [...statementsWithoutCitation(index), ...repeatedCitations(index)];
}

function statementsWithoutCitation({ set, citations }: StoryIndex): Finding[] {
  const cited = new Set(citations.map(({ citation }) => citation.statement));
  return set.statements.flatMap(({ place, draft }) => {
    if (draft.slug === undefined || cited.has(draft.slug)) return [];
    const expected = "at least one citation, here or in a file's citations";
    return [{ place: within(place, "citations"), at: "value", value: draft.citations, expected }];
  });
}

function repeatedCitations({ citations }: StoryIndex): Finding[] {
  const first = new Map<string, Place>();
  return citations.flatMap(({ place, citation }) => {
    const { statement, article, paragraph } = citation;
    if (statement === undefined || article === undefined || paragraph === undefined) return [];
    const key = `${statement}/${article}/${paragraph}`;
    const alsoAt = first.get(key);
    if (alsoAt === undefined) first.set(key, place);
    return alsoAt === undefined ? [] : [repeated({ place, paragraph, key, alsoAt })];
  });
}

function repeated(args: { place: Place; paragraph: number; key: string; alsoAt: Place }): Finding {
  const [statement, article] = args.key.split("/");
  const expected = `one citation of ${statement} for each paragraph of ${article}`;
  const place = within(args.place, "paragraph");
  return { place, at: "value", value: args.paragraph, expected, alsoAt: args.alsoAt };
}
