import { recordAddress } from "@/lib/filters/page-address";
import { ATTRIBUTION_WORDING, type Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { formatSpeaker } from "@/lib/format";

type Props = { statement: Statement; asOf: AskedDay };

/** The way the words came: each article that tells it, the outlet it cites, the source that spoke. */
export function SourceChain({ statement, asOf }: Props) {
  const { citations, origin, speaker, attribution } = statement;
  const articles = new Map(citations.map(({ article }) => [article.slug, article]));
  return (
    <ol className="list-decimal pl-5">
      <li>
        Read in{" "}
        {[...articles.values()].map(({ slug, headline }, index) => (
          <span key={slug}>
            {index === 0 ? "" : " and "}
            <a href={recordAddress({ kind: "articles", slug, asOf })}>
              <cite>{headline}</cite>
            </a>{" "}
            <span className="text-muted">{paragraphsIn(statement, slug)}</span>
          </span>
        ))}
      </li>
      <li>
        {origin.type === "party"
          ? `First carried by ${origin.party.name}`
          : "The article names no other outlet: it is the origin as far as is known"}
      </li>
      <li>
        Said by {formatSpeaker(speaker)}{" "}
        <span className="text-muted">({ATTRIBUTION_WORDING[attribution].meaning})</span>
      </li>
    </ol>
  );
}

function paragraphsIn({ citations }: Statement, article: string): string {
  return citations
    .filter((citation) => citation.article.slug === article)
    .map(({ paragraph }) => `¶${paragraph}`)
    .join(", ");
}
