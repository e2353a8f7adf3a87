import type { Article } from "@/lib/domain/statement";
import type { StoryClock } from "@/lib/domain/time/story-clock";
import { KeyList } from "@/components/keyboard/key-list";
import { scopeOf } from "@/lib/filters/page-scope";
import { addressWith, pageAddress, type Place } from "@/lib/filters/page-address";
import { SourceList } from "./source-list";
import { formatCount } from "@/lib/format";

type Props = {
  reading: {
    place: Place;
    coverage: readonly { statements: number }[];
    vocabulary: { article: readonly unknown[] };
    articles: readonly Article[];
    clock: StoryClock;
    siteUrl: string;
  };
};

/** What the site rests on, in one sentence, and the pages that stand beside the dashboard. */
export function SiteFooter({ reading }: Props) {
  const { place, coverage, vocabulary } = reading;
  const { asOf } = place.filters;
  const statements = coverage.reduce((sum, day) => sum + day.statements, 0);
  return (
    <footer className="border-rule text-muted mt-8 border-t py-3 text-sm print:mt-1 print:py-1">
      <p className="max-w-measure">
        Computed from{" "}
        <a href={`${pageAddress({ path: "/", asOf })}#timeline`}>
          {formatCount(statements, "attributed statement")}
        </a>{" "}
        in{" "}
        <a href={`${pageAddress({ path: "/about", asOf })}#read`}>
          {formatCount(vocabulary.article.length, "article")}
        </a>
        . Summaries are in the tracker&apos;s own words; quotations are the articles&apos; own,
        marked as such. An imprecise date counts from its last possible day.
      </p>
      <SourceList {...reading} />
      <nav aria-label="Site" className="mt-1">
        <ul className="flex flex-wrap gap-x-4">
          <FooterLink href={pageAddress({ path: "/", asOf })}>Dashboard</FooterLink>
          <FooterLink href={pageAddress({ path: "/changes", asOf })}>Changes</FooterLink>
          <FooterLink href={addressWith({ path: "/data", filters: scopeOf(place) }, {})}>
            Data
          </FooterLink>
          <FooterLink href={pageAddress({ path: "/about", asOf })}>How this is made</FooterLink>
          <li>
            <KeyList />
          </li>
        </ul>
      </nav>
    </footer>
  );
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="inline-block py-1">
        {children}
      </a>
    </li>
  );
}
