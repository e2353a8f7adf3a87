import { MarkedText } from "@/components/ui/marked-text";
import type { SearchTerm } from "@/lib/domain/search/search-query";
import type { Citation } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { PassageReference } from "./passage-reference";
import { Translation } from "./translation";

type Props = {
  citation: Citation;
  asOf: AskedDay;
  lang: string;
  /** What a search found is marked. */
  terms?: readonly SearchTerm[];
};

/** One article's printing of somebody's words, with where it stands. */
export function Quotation({ citation, asOf, lang, terms = [] }: Props) {
  if (citation.quote === null) return null;
  return (
    <figure className="border-rule-strong my-1.5 border-l-2 pl-3">
      <blockquote
        className="font-serif"
        lang={citation.article.language === lang ? undefined : citation.article.language}
      >
        <p>
          “<MarkedText text={citation.quote} terms={terms} />”
        </p>
      </blockquote>
      <Translation citation={citation} lang={lang} terms={terms} />
      <figcaption className="text-muted text-sm">
        As printed in <PassageReference citation={citation} asOf={asOf} />
      </figcaption>
    </figure>
  );
}
