import { joinLines } from "../verify/article-text";

/** A block of text, on one line, and the innermost block element it stands in. */
export type TextBlock = { text: string; within: Element };

/** Elements that browsers set as blocks of their own (HTML 15.3), cells of tables among them. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu " +
    "nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

const TEXT_NODE = 3;
/** Two line breaks in a row part paragraphs; one does not. */
const BREAKS = 2;
const EMPTY_LINE = /\n[^\S\n]*\n/;

/**
 * Every block of text below an element, in the order of the page: paragraphs of any kind, headings,
 * items of lists, cells, captions, and text that stands beside blocks.
 */
export function textBlocks(root: Element): TextBlock[] {
  const collected = new CollectedBlocks(root);
  // Without recursion: the page is not ours. A null ends the block that was opened last.
  const open: (Node | null)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === null) collected.closeBlock();
    else if (next.nodeType === TEXT_NODE) collected.addText(next);
    else if (nameOf(next) === "br") collected.addBreak();
    else {
      if (BLOCKS.has(nameOf(next))) {
        collected.openBlock(next as Element);
        open.push(null);
      }
      for (let child = next.lastChild; child !== null; child = child.previousSibling)
        open.push(child);
    }
  }
  collected.closeBlock();
  return collected.blocks;
}

class CollectedBlocks {
  readonly blocks: TextBlock[] = [];
  private readonly around: Element[];
  private text = "";
  private breaks = 0;

  constructor(private readonly root: Element) {
    this.around = [root];
  }

  openBlock(element: Element): void {
    this.endText();
    this.around.push(element);
  }

  closeBlock(): void {
    this.endText();
    this.around.pop();
  }

  addText({ nodeValue, parentElement }: Node): void {
    const text = nodeValue ?? "";
    // In preformatted text an empty line parts paragraphs.
    const isPreformatted = EMPTY_LINE.test(text) && parentElement?.closest("pre") != null;
    const [first = "", ...rest] = isPreformatted ? text.split(EMPTY_LINE) : [text];
    if (/\S/.test(first)) this.breaks = 0;
    this.text += first;
    for (const paragraph of rest) {
      this.endText();
      this.text = paragraph;
    }
  }

  addBreak(): void {
    this.text += " ";
    this.breaks += 1;
    if (this.breaks >= BREAKS) this.endText();
  }

  private endText(): void {
    const text = joinLines(this.text);
    if (text !== "") this.blocks.push({ text, within: this.around.at(-1) ?? this.root });
    this.text = "";
    this.breaks = 0;
  }
}

function nameOf(node: Node): string {
  return node.nodeName.toLowerCase();
}
