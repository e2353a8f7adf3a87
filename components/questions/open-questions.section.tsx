import type { Reading } from "@/lib/reading";
import { OpenQuestions } from "./open-questions";

/** What the sources do not agree on or leave open, the contested ones first. */
export function OpenQuestionsSection({ reading }: { reading: Reading }) {
  const { questions, filters, story } = reading;
  const rank = { contested: 0, several_accounts: 1, unanswered: 2, answered: 3 };
  const sorted = questions.toSorted((a, b) => rank[a.state] - rank[b.state]);
  return <OpenQuestions questions={sorted} asOf={filters.asOf} lang={story.language} />;
}
