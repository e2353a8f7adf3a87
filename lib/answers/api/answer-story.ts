import "server-only";
import { storySchema } from "@/lib/exports/json/schemas-answers";
import { totalOf } from "@/lib/filters/facet-counts";
import { countFacets } from "@/lib/queries/timeline/count-facets";
import { readDataRequest, UNPAGED } from "../read-data-request";
import { selectionOf } from "../timeline-selection";
import { facetsJson } from "./api-facts";
import { said } from "./answer-list";
import { jsonAnswer } from "./json-answer";

/** Answers with the story itself: its clock, its days and how many statements the query has. */
export async function answerStory(request: Request): Promise<Response> {
  const data = await readDataRequest(request, { parameters: UNPAGED });
  if (data instanceof Response) return data;
  const { reading, frame } = data;
  const { story, clock, coverage, filters } = reading;
  const { slug, title, description, language, timeZone } = story;
  const counts = await countFacets(selectionOf(reading));
  return jsonAnswer(storySchema, data, {
    ...said(data),
    slug,
    title,
    description,
    language,
    timeZone,
    clock: { mode: clock.mode, reason: clock.reason },
    coverage: coverage.filter(({ day }) => day <= clock.readingDay),
    statements: totalOf({ counts, filters }),
    facets: facetsJson(counts),
    revisedAt: frame.revisedAt.toISOString(),
  });
}
