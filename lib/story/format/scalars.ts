import { z } from "zod";

/** The `record` of every collection: unknown fields are faults, and the fault names the known ones. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined),
  });
}

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters and digits in words joined by hyphens");

/** A slug with its explanation, for the editor that completes as one types. */
export function slugOf(description: string) {
  return slug.describe(description);
}

/** One line of text. */
export function line(max: number) {
  return z.string().trim().min(1).max(max).refine(isLine, "one line without control characters");
}

/** Text that may run over several lines. */
export function prose(max: number) {
  return z.string().trim().min(1).max(max).refine(isProse, "text without control characters");
}

/** A closed list, each word with its meaning. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  meaningOf?: (word: Word) => string,
) {
  const list = z.enum(words);
  return meaningOf === undefined ? list : list.meta({ enumDescriptions: words.map(meaningOf) });
}

function isLine(text: string): boolean {
  return !/\p{Cc}/u.test(text) && isWellFormed(text);
}

function isProse(text: string): boolean {
  return !/\p{Cc}/u.test(text.replaceAll("\n", "")) && isWellFormed(text);
}

/** Half of a surrogate pair cannot be stored as UTF-8 and would come back as another character. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}
