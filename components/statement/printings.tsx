import { PassageReference } from "@/components/evidence/passage-reference";
import { Translation } from "@/components/evidence/translation";
import type { Citation } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { comparePrintings, type PrintedRun } from "@/lib/printings";

type Props = { citations: readonly Citation[]; asOf: AskedDay; lang: string };

/** The words as each article prints them, side by side, with what differs marked. */
export function Printings({ citations, asOf, lang }: Props) {
  const quoted = citations.flatMap((citation) =>
    citation.quote === null ? [] : [{ citation, quote: citation.quote }],
  );
  if (quoted.length === 0) return null;
  const compared = compareWithinLanguages(quoted);
  const articles = new Set(quoted.map(({ citation }) => citation.article.slug)).size;
  const isDisputed = compared.some((runs) => runs.some(({ isDifferent }) => isDifferent));
  return (
    <div>
      <div
        className={`grid grid-cols-1 gap-x-8 gap-y-4 ${quoted.length === 1 ? "max-w-measure" : "md:grid-cols-2"}`}
      >
        {quoted.map(({ citation }, index) => (
          <figure
            key={`${citation.article.slug} ${citation.paragraph}`}
            className="border-rule-strong border-l-2 pl-3"
          >
            <blockquote
              className="font-serif text-lg"
              lang={citation.article.language === lang ? undefined : citation.article.language}
            >
              <p>
                “<MarkedWords runs={compared[index] ?? []} />”
              </p>
            </blockquote>
            <Translation citation={citation} lang={lang} />
            <figcaption className="text-muted text-sm">
              As printed in <PassageReference citation={citation} asOf={asOf} />
            </figcaption>
          </figure>
        ))}
      </div>
      {isDisputed ? (
        <p className="text-muted mt-2 text-sm">
          {articles === 2 ? "The two articles" : "The articles"} print it differently; the words
          that only one of them has are <mark className="bg-mark text-ink">marked</mark>.
        </p>
      ) : null}
    </div>
  );
}

/** Words in two languages differ all over, which says nothing. */
function compareWithinLanguages(
  quoted: readonly { citation: Citation; quote: string }[],
): PrintedRun[][] {
  const languages = new Set(quoted.map(({ citation }) => citation.article.language));
  const runs = new Map<object, PrintedRun[]>();
  for (const language of languages) {
    const alike = quoted.filter(({ citation }) => citation.article.language === language);
    const compared = comparePrintings(alike.map(({ quote }) => quote));
    for (const [index, one] of alike.entries()) runs.set(one, compared[index] ?? []);
  }
  return quoted.map((one) => runs.get(one) ?? []);
}

function MarkedWords({ runs }: { runs: readonly PrintedRun[] }) {
  return runs.map(({ text, isDifferent }, index) =>
    isDifferent ? (
      <mark key={index} className="bg-mark text-ink underline">
        {text}
      </mark>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
