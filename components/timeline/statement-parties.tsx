import { queryWith } from "@/lib/filters/filters-address";
import type { Party } from "@/lib/domain/statement";
import type { TimelineFilters } from "@/lib/filters/timeline-filters";

type Props = { parties: readonly Party[]; filters: TimelineFilters };

/** Whom a statement concerns; bidders and regulators lead to the timeline narrowed to them. */
export function StatementParties({ parties, filters }: Props) {
  if (parties.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      Concerns{" "}
      {parties.map((party, index) => (
        <span key={party.slug}>
          {index === 0 ? "" : ", "}
          <PartyName party={party} filters={filters} />
        </span>
      ))}
    </p>
  );
}

function PartyName({ party, filters }: { party: Party; filters: TimelineFilters }) {
  const { role, slug, shortName } = party;
  if (role !== "bidder" && role !== "regulator") return shortName;
  return <a href={`/${queryWith(filters, { [role]: [slug] })}#timeline`}>{shortName}</a>;
}
