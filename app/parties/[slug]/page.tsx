import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { PartyPage } from "@/components/party/party-page.section";
import { partyAsOf } from "@/lib/domain/party-name";
import { MissingRecord, missingMetadata } from "@/components/page/missing-record.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { parametersWithout, queryWith } from "@/lib/filters/filters-address";
import { partyPageKind, recordPath } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { findPartyOfAnyRole } from "@/lib/queries/records/find-record";
import { getReading } from "@/lib/reading";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<QueryParameters> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const record = await findPartyOfAnyRole(slug);
  if (record === null) return missingMetadata("parties", slug);
  const { path, reading } = await readParty(record.slug, searchParams);
  const { name } = partyAsOf(record, reading.clock.readingDay);
  return pageMetadata({
    title: name,
    description: `${name}: what it said and did, and what was said of it. ${record.description}`,
    path,
  });
}

/** Bidders and regulators have pages of their own, to which this one leads. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const record = await findPartyOfAnyRole(slug);
  if (record === null)
    return <MissingRecord kind="parties" slug={slug} searchParams={searchParams} />;
  const { path, reading } = await readParty(record.slug, searchParams);
  const own = recordPath({ kind: partyPageKind(record.role), slug: record.slug });
  if (own !== path) permanentRedirect(own + queryWith(reading.filters, {}));
  return <PartyPage reading={reading} party={partyAsOf(record, reading.clock.readingDay)} />;
}

async function readParty(slug: string, searchParams: Props["searchParams"]) {
  const path = recordPath({ kind: "parties", slug });
  const parameters = parametersWithout("party");
  return { path, reading: await getReading({ path, searchParams, parameters }) };
}
