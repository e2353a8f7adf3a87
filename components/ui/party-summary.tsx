import type { Party } from "@/lib/domain/statement";
import { formatDay } from "@/lib/format";

/** What a party is, and what it was called before as far as the reading day knows. */
export function PartySummary({ party }: { party: Party }) {
  const former = party.formerNames.map(({ name, until }) => `${name} (until ${formatDay(until)})`);
  return (
    <>
      <p>
        {party.role === "regulator" ? `${party.jurisdiction}. ` : ""}
        {party.description}
      </p>
      {former.length === 0 ? null : <p>Formerly {former.join(", ")}.</p>}
    </>
  );
}
