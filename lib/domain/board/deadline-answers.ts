import type { Deadline } from "./deadline";
import type { AskedOfDeadline, QuestionReading } from "./question";

/** The questions that ask what a deadline demands and what follows when it passes, where somebody answers. */
export type DeadlineAnswers = Record<AskedOfDeadline, QuestionReading[]>;

/** @param deadline its slug. */
export function deadlineAnswers(
  deadline: string,
  questions: readonly QuestionReading[],
): DeadlineAnswers {
  const answered = questions.filter(
    ({ question: { about }, positions }) =>
      about?.type === "deadline" && about.slug === deadline && positions.length > 0,
  );
  const asking = (asks: AskedOfDeadline) =>
    answered.filter(({ question }) => question.asks === asks);
  return { demand: asking("demand"), consequence: asking("consequence") };
}

/** Every answer that a source gives, in the order in which the questions list them; none is picked. */
export function answersTo(readings: readonly QuestionReading[]): string[] {
  return readings.flatMap(({ positions }) => positions.map(({ answer }) => answer));
}

/** What happens when it passes: the sources' answers, or the text of a story file that is older than those. */
export function consequencesOf({ consequence }: Deadline, answers: DeadlineAnswers): string[] {
  const told = answersTo(answers.consequence);
  return told.length === 0 && consequence !== null ? [consequence] : told;
}
