import type { Approval } from "@/lib/domain/board/approval";
import type { Board } from "@/lib/domain/board/changes-between";
import type { Deadline } from "@/lib/domain/board/deadline";
import type { Question } from "@/lib/domain/board/question";
import type { Party, Statement } from "@/lib/domain/statement";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { hasWithdrawal } from "../import/changes";
import type { FormOf } from "../import/forms";
import type { Snapshot } from "../import/snapshot";
import { toKnownDate, toStanding } from "./standing-statement";

/** The board as it would be computed from the database, and the days that matter for comparing it. */
export type ToldBoard = { board: Board; timeZone: string | null; lastCoverage: CalendarDay | null };

/** What the pages would compute from these records; withdrawn statements count for nothing. */
export function boardOfForms(snapshot: Snapshot): ToldBoard {
  const parties = new Map(
    formsOf(snapshot, "parties").map((form) => [form.slug, toParty(form)] as const),
  );
  return {
    board: {
      statements: movingStatements(snapshot),
      bidders: [...parties.values()].filter(({ role }) => role === "bidder"),
      approvals: formsOf(snapshot, "approvals").map((form): Approval => {
        return { ...form, regulator: required(parties, form.regulator) };
      }),
      deadlines: formsOf(snapshot, "deadlines").map((form): Deadline => {
        return { ...form, setBy: required(parties, form.setBy) };
      }),
      questions: formsOf(snapshot, "questions").map(toQuestion),
    },
    timeZone: formsOf(snapshot, "story")[0]?.timeZone ?? null,
    lastCoverage: lastCoverageOf(snapshot),
  };
}

/** Canonical texts leave out nulls and empty lists; the readers of forms here know that. */
function formsOf<Name extends Exclude<keyof FormOf, "citations">>(
  snapshot: Snapshot,
  name: Name,
): FormOf[Name][] {
  return [...snapshot[name].values()]
    .filter((text) => !hasWithdrawal(text))
    .map((text) => JSON.parse(text) as FormOf[Name]);
}

function movingStatements({ statements }: Snapshot): Statement[] {
  const moving = [...statements.values()].filter(
    (text) => text.includes('"moves":') || text.includes('"takes":'),
  );
  return moving.flatMap((text) => {
    const form = JSON.parse(text) as Partial<FormOf["statements"]>;
    return form.withdrawn ? [] : [toStanding(form)];
  });
}

function lastCoverageOf({ statements }: Snapshot): CalendarDay | null {
  let last: CalendarDay | null = null;
  for (const text of statements.values()) {
    const edtf = /"publicOn":"([^"]*)"/.exec(text)?.[1];
    if (edtf === undefined || hasWithdrawal(text)) continue;
    const { latest } = toKnownDate(edtf);
    if (last === null || latest > last) last = latest;
  }
  return last;
}

/** Canonical texts leave out what is null. What a question is about moves nothing here. */
function toQuestion(form: FormOf["questions"]): Question {
  const positions = form.positions.map(({ slug, answer, unknown }) => {
    return { slug, answer, isUnknown: unknown === true };
  });
  return { ...form, about: null, asks: form.asks ?? null, positions };
}

function toParty(form: FormOf["parties"]): Party {
  return { ...form, jurisdiction: form.jurisdiction ?? null, formerNames: [] };
}

function required(parties: ReadonlyMap<string, Party>, slug: string): Party {
  const party = parties.get(slug);
  if (party === undefined) throw new Error(`The records name a party ${slug}, which is not there.`);
  return party;
}
