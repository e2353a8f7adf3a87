import type { StoryIndex } from "../checks/story-index";
import { type Finding, within } from "../finding";

/** Kinds in which somebody's word stands against another's, or for what nobody else has seen. */
const SAID = ["allegation", "denial", "report"];
/** Words by which a headline says that somebody says so, whoever it is. */
const SAYS_SO =
  /\b(?:accord(?:ing|s)|alleg\w*|accus\w*|answer\w*|ask\w*|call\w*|claim\w*|confirm\w*|contradict\w*|den(?:y|ies|ied)|disput\w*|expect\w*|nam(?:es|ed)|quot\w*|reject\w*|repeat\w*|report\w*|said|say\w*|sources?|told|tell\w*|unclear|warn\w*|as read by|in talks|described|put)\b/i;

/**
 * A headline that states as fact what one side says: the summary names the speaker and the headline
 * neither names it nor says that somebody says so.
 */
export function headlinesOfOneSide({ set, parties }: StoryIndex): Finding[] {
  return set.statements.flatMap(({ place, draft }) => {
    const { headline, summary, speaker, kind, withdrawn } = draft;
    if (headline === undefined || summary === undefined || speaker === undefined) return [];
    if (withdrawn !== undefined || !SAID.includes(kind ?? "")) return [];
    const party = parties.get(speaker)?.draft;
    const names = [party?.shortName, party?.name].filter((name) => name !== undefined);
    if (!namesOne({ text: summary, names }) || namesOne({ text: headline, names })) return [];
    if (SAYS_SO.test(headline)) return [];
    const expected = `a headline that says who says so (${names[0] ?? speaker}), as the summary does`;
    return [{ place: within(place, "headline"), at: "value", value: headline, expected }];
  });
}

function namesOne({ text, names }: { text: string; names: readonly string[] }): boolean {
  const plain = text.normalize("NFKC").toLowerCase();
  return names.some((name) => plain.includes(name.normalize("NFKC").toLowerCase()));
}
