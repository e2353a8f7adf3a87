import { formatNumber } from "@/lib/format";

/** Fewer links are stepped through as quickly as skipped. */
const FEW_LINKS = 8;

/** Leads the keyboard past the picture, to the same facts as text. */
export function SkipPicture({ links }: { links: number }) {
  if (links <= FEW_LINKS) return null;
  return (
    <a href="#lanes-text" className="sr-only focus:not-sr-only">
      Skip the picture of {formatNumber(links)} links
    </a>
  );
}
