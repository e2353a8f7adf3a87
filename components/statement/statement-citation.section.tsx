import { SectionHeading } from "@/components/ui/section-heading";
import type { Statement } from "@/lib/domain/statement";
import { citeAsBibtex, citeAsCslJson, citeAsText } from "@/lib/exports/cite-statement";
import type { Reading } from "@/lib/reading";
import { CiteThis } from "./cite-this";

type Props = { reading: Reading; statement: Statement };

/** How to cite a statement, with the day it was read on in the address. */
export function StatementCitation({ reading, statement }: Props) {
  const { story, clock, place, siteUrl } = reading;
  const address = `${siteUrl}${place.path}?asof=${clock.readingDay}`;
  const subject = { statement, story, readingDay: clock.readingDay, address };
  return (
    <section aria-labelledby="cite">
      <SectionHeading id="cite">Cite this</SectionHeading>
      <CiteThis
        text={citeAsText(subject)}
        bibtex={citeAsBibtex(subject)}
        cslJson={citeAsCslJson(subject)}
      />
    </section>
  );
}
