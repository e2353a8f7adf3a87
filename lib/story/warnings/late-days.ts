import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { StoryIndex } from "../checks/story-index";
import { type Finding, within } from "../finding";
import { spanOf } from "../format/dates";

const FIELDS = ["occurredOn", "publicOn"] as const;

/** No article tells what happened, or what became public, after its own day: mostly a slip of the pen. */
export function daysAfterTheArticle(index: StoryIndex): Finding[] {
  const told = firstTold(index);
  return index.set.statements.flatMap(({ place, draft }) => {
    const first = told.get(draft.slug ?? "");
    if (first === undefined || draft.withdrawn !== undefined) return [];
    return FIELDS.flatMap((field): Finding[] => {
      const value = draft[field];
      const earliest = value === undefined ? null : spanOf(value).earliest;
      if (earliest === null || earliest <= first.day) return [];
      const expected = `no day after ${first.day}, when the article ${first.article} that tells it came out`;
      return [{ place: within(place, field), at: "value", value, expected }];
    });
  });
}

type FirstTold = { article: string; day: CalendarDay };

/** The first article that cites each statement, with the last day on which it can have come out. */
function firstTold({ citations, articles }: StoryIndex): Map<string, FirstTold> {
  const told = new Map<string, FirstTold>();
  for (const { citation } of citations) {
    const { statement, article } = citation;
    const publishedOn = articles.get(article ?? "")?.draft.publishedOn;
    if (statement === undefined || article === undefined || publishedOn === undefined) continue;
    const day = spanOf(publishedOn).latest;
    const known = told.get(statement);
    if (known === undefined || day < known.day) told.set(statement, { article, day });
  }
  return told;
}
