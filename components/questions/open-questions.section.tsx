import type { Reading } from "@/lib/reading";
import { OpenQuestions } from "./open-questions";

/** What the sources do not agree on or leave open, the contested ones first. */
export function OpenQuestionsSection({ reading }: { reading: Reading }) {
  const { questions, filters, story } = reading;
  const rank = { contested: 0, unanswered: 1, answered: 2 };
  const sorted = questions.toSorted((a, b) => rank[a.state] - rank[b.state]);
  return <OpenQuestions questions={sorted} asOf={filters.asOf} lang={story.language} />;
}
