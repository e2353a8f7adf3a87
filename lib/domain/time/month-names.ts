import { nearestOf } from "../nearest";

/** January first, each in English, German, French, Spanish, Italian and Dutch where they differ; no accents. */
const NAMES = [
  "january januar janvier enero gennaio januari janner",
  "february februar fevrier febrero febbraio februari",
  "march marz maerz mars marzo maart mrz",
  "april avril abril aprile",
  "may mai mayo maggio mei",
  "june juni juin junio giugno",
  "july juli juillet julio luglio",
  "august aout agosto augustus",
  "september septembre septiembre setiembre settembre",
  "october oktober octobre octubre ottobre",
  "november novembre noviembre",
  "december dezember decembre diciembre dicembre",
].map((line) => line.split(" "));

const SHORTEST = 3;
/** A shorter word is near too many names. */
const SHORTEST_MISTYPED = 5;

/**
 * The month, 1 to 12, that a word in lower case without accents names: a whole name, its beginning of three letters
 * or more, or an English name with a slip of the pen. Null when it names none, or more than one.
 */
export function monthNamed(word: string): number | null {
  if (word.length < SHORTEST) return null;
  const named = NAMES.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  if (word.length < SHORTEST_MISTYPED) return null;
  const english = NAMES.map(([name = ""]) => name);
  const near = nearestOf(word, english);
  return near === null ? null : english.indexOf(near) + 1;
}
