import { existsSync, statSync } from "node:fs";
import { parseEnv } from "../../env";
import { printFault } from "../fault";
import { type LoadedStory, loadStory } from "../load/load-story";
import { locateFindings } from "../load/locate-findings";
import type { ArticleText } from "../verify/article-text";
import { readTexts } from "../verify/read-texts";
import {
  type CheckedCitation,
  copiedWords,
  quoteFaults,
  type Verified,
  verifyCitations,
} from "../verify/verify-quotes";
import type { QuoteVerdict } from "../verify/quote-verdict";
import { type Command, CouldNotRunError, EXIT } from "./command";
import { JSON_OPTION, parseOptions } from "./command-options";
import { reportFaults } from "./report-faults";

const OPTIONS = {
  ...JSON_OPTION,
  texts: { type: "string" },
  all: { type: "boolean", default: false },
} as const;

export const verifyCommand: Command = {
  name: "verify",
  summary: "compares quotations with the articles' texts",
  usage: `npm run story -- verify --texts DIR [--all] [--json] [path…]

Compares each quotation of the story files with the article's text: exact, exact but for typography
(quotation marks, dashes, spaces, dots, what is not seen; Unicode NFKC), moved to another paragraph, changed (with the
difference) or missing. Texts are *.txt files in DIR, kept out of the repository: the first line is the
headline, blank lines stand between the paragraphs. A file is named after the article's slug, or holds
its address on a line under the headline, or its headline is the article's and no other's. Says what it
could not check, and warns of headlines and summaries that repeat eight words of the article or more.

  --texts DIR   the folder with the texts
  --all         what could not be checked is a fault too
  --json        prints one line of JSON

Exit codes: 0 every quotation that was checked stands where it is said to, 1 some do not (with --all:
or were not checked), 2 could not run.`,
  run: async (args, terminal) => {
    const { values, positionals } = parseOptions({ args, options: OPTIONS });
    const texts = readTextsIn(values.texts);
    const fallback = parseEnv(terminal.env).storyFolder ?? "prisma/story";
    const story = loadStory({ paths: positionals.length === 0 ? [fallback] : positionals });
    const isJson = values.json;
    const unreadable = faultsOfLoading(story);
    if (unreadable.length > 0) return reportFaults({ faults: unreadable, isJson, terminal });
    const known = { story, texts, textOf: namedAfterSlugs({ story, texts }) };
    const { checked, notChecked } = verifyCitations(known);
    const warnings = copiedWords(known);
    if (checked.length === 0)
      throw new CouldNotRunError(`No text in ${values.texts} belongs to an article of the story.`);
    const wrong = checked.filter(({ verdict }) => WRONG.includes(verdict.type));
    const ok = wrong.length === 0 && !(values.all && notChecked.length > 0);
    if (isJson)
      terminal.print(JSON.stringify({ ok, checked: checked.map(toJson), notChecked, warnings }));
    else
      for (const line of [
        ...warnings.map((warning) => `Warning: ${printFault(warning)}`),
        ...lines({ story, checked }),
        ...notChecked.map(notCheckedLine),
      ])
        terminal.print(line);
    return ok ? EXIT.done : EXIT.faults;
  },
};

const WRONG: readonly QuoteVerdict["type"][] = ["moved", "changed", "missing", "no_paragraph"];

function readTextsIn(folder: string | undefined): ArticleText[] {
  if (folder === undefined) throw new CouldNotRunError("--texts names the folder; see --help.");
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new CouldNotRunError(`There is no folder ${folder}.`);
  return readTexts(folder);
}

/** A record with a fault, as in a draft, may still have quotations that can be compared. */
function faultsOfLoading({ faults, findings, sources }: LoadedStory) {
  const ofFiles = findings.filter(({ place }) => place.path.length <= 1);
  return [...faults, ...locateFindings({ findings: ofFiles, sources })];
}

function namedAfterSlugs(args: { story: LoadedStory; texts: ArticleText[] }): Map<string, string> {
  const names = new Set(args.texts.map(({ name }) => name));
  const slugs = args.story.set.articles.flatMap(({ draft }) => draft.slug ?? []);
  return new Map(slugs.filter((slug) => names.has(slug)).map((slug) => [slug, slug]));
}

function notCheckedLine({ article, citations, why }: Verified["notChecked"][number]): string {
  return `Not checked: ${citations} ${citations === 1 ? "citation" : "citations"} of ${article}: ${why}.`;
}

function toJson({ statement, article, paragraph, quote, verdict }: CheckedCitation) {
  return { statement, article, paragraph, quote, verdict };
}

function lines(args: { story: LoadedStory; checked: CheckedCitation[] }): string[] {
  const counts = new Map<string, number>();
  const quoted = args.checked.filter(({ quote }) => quote !== null);
  for (const { verdict } of quoted) counts.set(verdict.type, (counts.get(verdict.type) ?? 0) + 1);
  const counted = [...counts].map(
    ([type, count]) => `${count} ${NAMES[type as QuoteVerdict["type"]]}`,
  );
  return [
    ...quoteFaults(args).map(printFault),
    `${quoted.length} quotations: ${counted.join(", ") || "none"}.`,
  ];
}

const NAMES: Record<QuoteVerdict["type"], string> = {
  exact: "exact",
  typography: "exact but for typography",
  moved: "moved to another paragraph",
  changed: "changed",
  missing: "missing",
  no_paragraph: "in a paragraph that is not there",
};
