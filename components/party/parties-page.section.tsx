import { RecordPage } from "@/components/page/record-page.section";
import { SectionHeading } from "@/components/ui/section-heading";
import { PARTY_ROLE_WORDING, PARTY_ROLES, type Party } from "@/lib/domain/statement";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";
import { partyAddress } from "@/lib/filters/page-address";
import { formatCount } from "@/lib/format";
import { countFacets } from "@/lib/queries/timeline/count-facets";
import type { Reading } from "@/lib/reading";

type Counts = ReadonlyMap<string, number>;

/** Everyone who acts or speaks by the reading day, by role. */
export async function PartiesPage({ reading }: { reading: Reading }) {
  const { clock, place, parties } = reading;
  const selection = { filters: NO_FILTERS, asOf: clock.readingDay, contestedQuestions: [] };
  const { party: counts } = await countFacets(selection);
  const known = parties.filter(({ slug }) => (counts.get(slug) ?? 0) > 0);
  return (
    <RecordPage
      reading={reading}
      title="Parties"
      summary={<p>Everyone who acts or speaks in these articles by this day.</p>}
    >
      {known.length === 0 ? <p className="text-muted">Nobody by this day.</p> : null}
      {PARTY_ROLES.map((role) => {
        const listed = known.filter((party) => party.role === role);
        return listed.length === 0 ? null : (
          <section key={role} aria-labelledby={role}>
            <SectionHeading id={role}>{PARTY_ROLE_WORDING[role]}</SectionHeading>
            <PartyList parties={listed} counts={counts} asOf={place.filters.asOf} />
          </section>
        );
      })}
    </RecordPage>
  );
}

function PartyList({
  parties,
  counts,
  asOf,
}: {
  parties: readonly Party[];
  counts: Counts;
  asOf: Reading["filters"]["asOf"];
}) {
  return (
    <ul>
      {parties.map((party) => (
        <li key={party.slug} className="border-rule border-t py-1.5 first:border-0">
          <a href={partyAddress({ party, asOf })} className="spelled">
            {party.name}
          </a>{" "}
          <span className="text-muted text-sm">
            · {formatCount(counts.get(party.slug) ?? 0, "statement")}
          </span>
        </li>
      ))}
    </ul>
  );
}
