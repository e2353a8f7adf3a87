import type { Citation } from "@/lib/domain/statement";

/** An article and the paragraph in it. */
export function PassageReference({
  citation,
}: {
  citation: Pick<Citation, "article" | "paragraph">;
}) {
  const { article, paragraph } = citation;
  return (
    <>
      <cite>{article.headline}</cite>, <abbr title={`paragraph ${paragraph}`}>¶{paragraph}</abbr>
    </>
  );
}
