import {
  answersTo,
  consequencesOf,
  type DeadlineAnswers,
} from "@/lib/domain/board/deadline-answers";
import ical, {
  ICalAlarmType,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from "ical-generator";
import { shiftDay, type CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Deadline, Due, DueHistory, DueStep } from "@/lib/domain/board/deadline";
import type { QuestionReading } from "@/lib/domain/board/question";
import { DEADLINE_ACTION_WORDING } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import { formatDay, formatSpan, formatSpeaker, formatZone } from "@/lib/format";
import { nameUuid } from "../name-uuid";
import { latest, sincesOf, type Frame } from "../timeline-document";

/** A deadline on the reading day; `history` has at least one step. */
export type CalendarEntry = {
  deadline: Deadline;
  history: DueHistory;
  contested: QuestionReading[];
  /** What it demands and what follows, as sources have it. */
  answers: DeadlineAnswers;
  /** When the tracker's record of each statement last changed, by slug. */
  revisedAt: ReadonlyMap<string, Date>;
};

const HOUR_S = 60 * 60;
const DAY_S = 24 * HOUR_S;

/**
 * An iCalendar object (RFC 5545) with one event a deadline. Its UID is made of names, so that an
 * extension moves the entry in a reader's calendar instead of adding one.
 * @param title of the calendar, and the address of the page it belongs to.
 */
export function deadlinesCalendar({
  frame,
  title,
  page,
  entries,
}: {
  frame: Frame;
  title: string;
  page: string;
  entries: readonly CalendarEntry[];
}): string {
  const calendar = ical({
    name: escapeText(title),
    description: escapeText(frame.story.description),
    url: page,
    ttl: HOUR_S,
    prodId: { company: frame.story.slug, product: "deadlines", language: "EN" },
  });
  for (const entry of entries) {
    const due = lastDue(entry.history);
    if (due !== null) calendar.createEvent(toEvent({ entry, due, frame }));
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** RFC 5545, 3.3.11: the library does this for the texts of events and not for those of the calendar. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/** The due date that holds, or the one that held until the deadline was lifted. */
function lastDue({ steps }: DueHistory): Due | null {
  return steps.findLast(({ due }) => due !== null)?.due ?? null;
}

type Subject = { entry: CalendarEntry; due: Due; frame: Frame };

function toEvent({ entry, due, frame }: Subject): ICalEventData {
  const { deadline, history, contested } = entry;
  const { slug, title } = deadline;
  const changedAt = lastChange(entry);
  const words = contested.length === 0 ? title : `${title} (contested)`;
  return {
    id: nameUuid(frame.story.slug, "deadlines", slug),
    sequence: countMoves(history.steps),
    status: history.isLifted ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: words,
    description: describe({ entry, due, frame }),
    url: frame.siteUrl + recordAddress({ kind: "deadlines", slug, asOf: frame.asOf }),
    categories: (contested.length === 0 ? ["Deadline"] : ["Deadline", "Contested"]).map((name) => ({
      name,
    })),
    // Not the present moment: an unchanged calendar stays the same to the byte.
    stamp: changedAt,
    lastModified: changedAt,
    ...when(due),
    ...(history.isLifted
      ? {}
      : { alarms: [{ type: ICalAlarmType.display, trigger: DAY_S, description: words }] }),
  };
}

/**
 * A day that no hour is known for is a day in every zone: a date without a time. An instant has no end, which
 * would have to be later than its start (3.8.2.2).
 */
function when(due: Due): Pick<ICalEventData, "start" | "end" | "allDay"> {
  if (due.isHourKnown) return { start: due.at };
  return { start: asDate(due.day), end: asDate(shiftDay(due.day, 1)), allDay: true };
}

/** The library writes the day of an instant in UTC, wherever the process runs. */
function asDate(day: CalendarDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** How often the due date has moved since it was first set; a lift is a move, a confirmation none. */
export function countMoves(steps: readonly DueStep[]): number {
  return steps.filter(({ due }, index) => {
    const before = steps[index - 1];
    return before !== undefined && before.due?.at.getTime() !== due?.at.getTime();
  }).length;
}

function lastChange({ history, contested, revisedAt }: CalendarEntry): Date {
  const own = history.steps.map(
    ({ statement }) => revisedAt.get(statement.slug) ?? statement.recordedAt,
  );
  return latest([...own, ...sincesOf(contested)]);
}

function describe({ entry, due, frame }: Subject): string {
  const { deadline, history, contested, answers } = entry;
  const { instrument, setBy, timeZone } = deadline;
  const zone = formatZone({ timeZone, at: due.at });
  const hour = due.isHourKnown ? "" : ` End of that day, ${zone}; the hour was not reported.`;
  return [
    `${instrument}, set by ${setBy.name}.${hour}`,
    ...answerLines("Demands", answersTo(answers.demand)),
    ...answerLines("When it passes", consequencesOf(deadline, answers)),
    ...(history.isLifted ? ["The deadline has been lifted."] : []),
    "Evidence:",
    ...history.steps.map((step) => evidence(step, frame)),
    ...contested.map(({ question, positions }) =>
      [
        `Contested: ${question.title}`,
        ...positions.map(({ answer, statements }) => {
          const speakers = statements.map(({ speaker }) => formatSpeaker(speaker));
          return `- ${answer} (${[...new Set(speakers)].join(", ")})`;
        }),
      ].join("\n"),
    ),
  ].join("\n");
}

/** What sources say stands side by side; nothing is picked. */
function answerLines(term: string, answers: readonly string[]): string[] {
  return answers.length === 0 ? [] : [`${term}: ${answers.join("; or: ")}`];
}

function evidence({ action, due, statement }: DueStep, { siteUrl, asOf }: Frame): string {
  const { slug, speaker, occurredOn, citations } = statement;
  const to = due === null ? "" : ` ${formatDay(due.day)}`;
  const passages = citations.map(({ article, paragraph }) => `${article.headline}, § ${paragraph}`);
  const address = siteUrl + recordAddress({ kind: "statements", slug, asOf });
  return `- ${DEADLINE_ACTION_WORDING[action]}${to}: ${formatSpeaker(speaker)}, ${formatSpan(occurredOn)} (${passages.join("; ")}) ${address}`;
}
