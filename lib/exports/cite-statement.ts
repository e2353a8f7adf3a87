import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import type { Statement } from "@/lib/domain/statement";
import type { Story } from "@/lib/domain/story";
import { formatDay, formatSpan } from "@/lib/format";
import { TRACKER_NAME } from "./tracker-name";

/** What a citation of a statement is made of. `address` is absolute and names the reading day. */
type Subject = { statement: Statement; story: Story; readingDay: CalendarDay; address: string };

/** One line of plain text. The words are the tracker's; quotation marks stand only round quotations. */
export function citeAsText({ statement, story, readingDay, address }: Subject): string {
  const date = formatSpan(statement.publicOn);
  const passages = passagesOf(statement);
  return `${TRACKER_NAME}: ${statement.headline} (${date}). ${passages}. In: ${story.title} As of ${formatDay(readingDay)}. ${address}`;
}

/** A BibTeX entry (`@misc`), its special characters escaped. */
export function citeAsBibtex({ statement, story, readingDay, address }: Subject): string {
  const fields = {
    author: `{${escapeBibtex(TRACKER_NAME)}}`,
    title: escapeBibtex(statement.headline),
    howpublished: escapeBibtex(story.title),
    year: statement.publicOn.latest.slice(0, 4),
    note: escapeBibtex(
      `${formatSpan(statement.publicOn)}. ${passagesOf(statement)}. As of ${formatDay(readingDay)}`,
    ),
    url: address,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${statement.slug},`, ...lines, "}"].join("\n");
}

/** A CSL-JSON item (citationstyles.org), as an array of one, which reference managers take in. */
export function citeAsCslJson({ statement, story, readingDay, address }: Subject): string {
  const item = {
    id: statement.slug,
    type: "webpage",
    title: statement.headline,
    author: [{ literal: TRACKER_NAME }],
    "container-title": story.title,
    issued: cslDate(statement.publicOn.edtf),
    note: `${passagesOf(statement)}. As of ${formatDay(readingDay)}`,
    URL: address,
    language: story.language,
  };
  return JSON.stringify([item], null, 2);
}

/** CSL has date parts for a day, a month or a year; anything less exact is given as EDTF, which it takes too. */
function cslDate(edtf: string) {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(edtf)) return { raw: edtf };
  return { "date-parts": [edtf.split("-").map(Number)] };
}

function passagesOf({ citations }: Statement): string {
  const passages = citations.map(({ article, paragraph }) => `${article.headline}, ¶ ${paragraph}`);
  return `Reported in ${passages.join("; ")}`;
}

function escapeBibtex(text: string): string {
  return text
    .replaceAll("\\", "\\textbackslash ")
    .replaceAll(/[{}&%$#_]/g, (character) => `\\${character}`)
    .replaceAll("~", "\\textasciitilde ")
    .replaceAll("^", "\\textasciicircum ");
}
