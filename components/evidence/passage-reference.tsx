import type { Citation } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";

type Props = { citation: Pick<Citation, "article" | "paragraph">; asOf: AskedDay };

/** An article and the paragraph in it, leading to what was taken from there. */
export function PassageReference({ citation, asOf }: Props) {
  const { article, paragraph } = citation;
  const page = recordAddress({ kind: "articles", slug: article.slug, asOf });
  return (
    <a href={`${page}#paragraph-${paragraph}`} className="text-muted">
      <cite>{article.headline}</cite>, <abbr title={`paragraph ${paragraph}`}>¶{paragraph}</abbr>
    </a>
  );
}
