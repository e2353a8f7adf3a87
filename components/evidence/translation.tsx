import type { Citation } from "@/lib/domain/statement";

type Props = { citation: Citation; lang: string };

/** A quotation in the story's language, below the words as they were printed. */
export function Translation({ citation, lang }: Props) {
  if (citation.translation === null) return null;
  return (
    <p className="text-sm" lang={lang}>
      <span className="text-muted">In translation:</span> “{citation.translation}”
    </p>
  );
}
