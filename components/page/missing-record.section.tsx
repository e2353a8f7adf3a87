import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { partyAddress, recordAddress, recordPath, type PageKind } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { findPartyOfAnyRole } from "@/lib/queries/records/find-record";
import { getFate } from "@/lib/queries/records/get-fate";
import { getReading } from "@/lib/reading";
import { MovedPage } from "./moved-page.section";
import { WithdrawnPage } from "./withdrawn-page.section";

type Props = { kind: PageKind; slug: string; searchParams: Promise<QueryParameters> };

/** What stands at the address of a record that is not there: where it is now, why it is gone, or 404. */
export async function MissingRecord({ kind, slug, searchParams }: Props) {
  const fate = await getFate(kind, slug);
  if (fate === null) notFound();
  const path = recordPath({ kind, slug });
  const reading = await getReading({ path, searchParams, parameters: DAY_ONLY });
  if (fate.type === "withdrawn") return <WithdrawnPage reading={reading} fate={fate} />;
  const asked = { kind, slug: fate.slug, asOf: reading.place.filters.asOf };
  return <MovedPage reading={reading} to={await addressOf(asked)} />;
}

/** Nothing of what the record said. */
export async function missingMetadata(kind: PageKind, slug: string): Promise<Metadata> {
  const fate = await getFate(kind, slug);
  if (fate?.type !== "withdrawn") return {};
  return { title: "Withdrawn", description: "Withdrawn.", robots: { index: false } };
}

/** A party may have another role than when it was called otherwise. */
async function addressOf(record: Parameters<typeof recordAddress>[0]): Promise<string> {
  const isParty = ["bidders", "regulators", "parties"].includes(record.kind);
  const party = isParty ? await findPartyOfAnyRole(record.slug) : null;
  return party === null ? recordAddress(record) : partyAddress({ party, asOf: record.asOf });
}
