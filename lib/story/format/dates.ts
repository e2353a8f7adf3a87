import { z } from "zod";
import { remembering } from "@/lib/domain/remembering";
import type { DatedSpan } from "@/lib/domain/time/span";
import { parseSpan } from "@/lib/domain/time/span";
import { DATE_BASES } from "@/lib/domain/statement";
import { oneOf, prose } from "./scalars";

const MAX_DATE_CHARACTERS = 60;

/** Calendars end with the year 9999, and what is counted from a day must still have one. */
export const LAST_DAY = "9900-01-01";

const FORMS =
  "EDTF: 2020-09-13, 2020-09 (day not given), 2020-08~ (about), 2020-09-13/2020-09-14, ../2020-09-14 (by that day).";

/** An EDTF date with a last possible day, as everything that has happened has one. */
export function pastDate(description: string) {
  return z
    .string()
    .max(MAX_DATE_CHARACTERS)
    .superRefine((value, context) => {
      const span = value.length > MAX_DATE_CHARACTERS ? "" : spanOrReason(value);
      if (span !== "" && typeof span === "string")
        context.addIssue({ code: "custom", message: span });
    })
    .describe(`${description} ${FORMS}`);
}

export function basis(of: string) {
  return oneOf(DATE_BASES, meaningOfBasis)
    .describe(`Whether the source gives ${of} or the tracker worked it out. Without it: stated.`)
    .exactOptional();
}

export function dateNote(of: string) {
  return prose(500).describe(`How ${of} is known; required when it is inferred.`).exactOptional();
}

/**
 * The span of a date that has passed the checks.
 * @throws {RangeError} when it has not.
 */
export function spanOf(edtf: string): DatedSpan {
  const span = spanOrReason(edtf);
  if (typeof span === "string") throw new RangeError(`${edtf}: ${span}`);
  return span;
}

/** The parser is slow and a story repeats few dates. */
const spanOrReason = remembering(readSpan, (edtf) => edtf);

function readSpan(edtf: string): DatedSpan | string {
  const parsed = parseSpan(edtf);
  if (!parsed.ok) return expectedFirst(parsed.reason);
  const { earliest, latest } = parsed.span;
  if (latest === null) return `a date with a last possible day, such as ../2020-09-14`;
  return latest < LAST_DAY ? { edtf, earliest, latest } : `a day before ${LAST_DAY}`;
}

/** `"x" is wrong; expected y` becomes `y ("x" is wrong)`, to follow the word "expected". */
function expectedFirst(reason: string): string {
  const [why, expected] = reason.split("; expected ");
  return expected === undefined ? reason : `${expected} (${why})`;
}

function meaningOfBasis(word: (typeof DATE_BASES)[number]): string {
  return word === "stated" ? "The source gives it." : "Worked out; the note says how.";
}
