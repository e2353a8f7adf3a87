import { formatCount } from "@/lib/format";

/** What the page rests on, in one sentence. */
export function SiteFooter({ statements, articles }: { statements: number; articles: number }) {
  return (
    <footer className="border-rule text-muted mt-8 border-t py-3 text-sm">
      <p className="max-w-[80ch]">
        Computed from {formatCount(statements, "attributed statement")} in{" "}
        {formatCount(articles, "article")}. Summaries are in the tracker&apos;s own words;
        quotations are the articles&apos; own, marked as such. An imprecise date counts from its
        last possible day.
      </p>
    </footer>
  );
}
