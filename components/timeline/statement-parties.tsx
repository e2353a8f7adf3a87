import { partyAddress } from "@/lib/filters/page-address";
import type { Party } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";

type Props = { parties: readonly Party[]; asOf: AskedDay };

/** Whom a statement concerns; each leads to its page. */
export function StatementParties({ parties, asOf }: Props) {
  if (parties.length === 0) return null;
  return (
    <p className="text-muted text-sm">
      About{" "}
      {parties.map((party, index) => (
        <span key={party.slug}>
          {index === 0 ? "" : ", "}
          <PartyName party={party} asOf={asOf} />
        </span>
      ))}
    </p>
  );
}

function PartyName({ party, asOf }: { party: Party; asOf: AskedDay }) {
  return <a href={partyAddress({ party, asOf })}>{party.shortName}</a>;
}
