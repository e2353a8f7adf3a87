import { diffArrays } from "diff";
import { isPartOfPage, isProse, isSentence } from "./prose";
import { textBlocks, type TextBlock } from "./text-blocks";

const CONTAINERS = "article, main, [role=main], [itemprop~=articleBody]";
const HEADINGS = "h2, h3, h4, h5, h6";
/** What belongs together: the entries of a list of definitions come back with the definitions. */
const GROUPS = "dl, table, ul, ol";
/** Comparing more blocks takes longer than the rest of the work. */
const MOST_BLOCKS = 5_000;

/**
 * The text the reader kept, with what it left out of the article's own element though it is prose,
 * such as a list of definitions after the text, with the heading over it; in the order of the page.
 * @param page the body of the page as it came.
 */
export function withLeftOutProse(args: { page: Element; kept: string[] }): string[] {
  const { page, kept } = args;
  const container = containerOf({ blocks: textBlocks(page), kept });
  const blocks = container === null ? [] : textBlocks(container);
  if (container === null || Math.max(blocks.length, kept.length) > MOST_BLOCKS) return kept;
  const isLeftOut = leftOutOf(container);
  let at = 0;
  return diffArrays(
    kept,
    blocks.map(({ text }) => text),
  ).flatMap(({ value, added, removed }) => {
    if (removed) return value;
    const here = blocks.slice(at, (at += value.length));
    return added ? putBack({ blocks: here, isLeftOut }) : value;
  });
}

/** The article's own element around all that the reader kept, else the smallest that holds it. */
function containerOf(args: { blocks: TextBlock[]; kept: string[] }): Element | null {
  const texts = new Set(args.kept.filter(isSentence));
  const found = args.blocks.filter(({ text }) => texts.has(text));
  const last = found.at(-1)?.within;
  let around = found[0]?.within ?? null;
  while (around !== null && last !== undefined && !around.contains(last))
    around = around.parentElement;
  return around?.closest(CONTAINERS) ?? around;
}

function putBack(args: {
  blocks: TextBlock[];
  isLeftOut: (element: Element) => boolean;
}): string[] {
  const { blocks, isLeftOut } = args;
  const isBack = blocks.map(({ within }) => !within.matches(HEADINGS) && isLeftOut(within));
  return blocks
    .filter(({ within }, index) => isBack[index] || (isBack[index + 1] && within.matches(HEADINGS)))
    .map(({ text }) => text);
}

/** Whether the group that a block belongs to is prose, and in nothing that surrounds articles. */
function leftOutOf(container: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const group = element.closest(GROUPS);
    const whole =
      group !== null && group !== container && container.contains(group) ? group : element;
    const answer =
      known.get(whole) ?? (isInArticle({ element: whole, container }) && isProse(whole));
    known.set(whole, answer);
    return answer;
  };
}

function isInArticle({ element, container }: { element: Element; container: Element }): boolean {
  for (let at: Element | null = element; at !== null && at !== container; at = at.parentElement)
    if (!isPartOfPage(at)) return false;
  return true;
}
