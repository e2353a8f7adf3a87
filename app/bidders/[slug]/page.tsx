import type { Metadata } from "next";
import { BidderPage } from "@/components/bidder-board/bidder-page.section";
import { MissingRecord, missingMetadata } from "@/components/page/missing-record.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { partyAsOf } from "@/lib/domain/party-name";
import { parametersWithout } from "@/lib/filters/filters-address";
import { recordPath } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { findBidder } from "@/lib/queries/records/find-record";
import { getReading } from "@/lib/reading";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<QueryParameters> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const record = await findBidder(slug);
  if (record === null) return missingMetadata("bidders", slug);
  const path = recordPath({ kind: "bidders", slug: record.slug });
  const parameters = parametersWithout("bidder");
  const { clock } = await getReading({ path, searchParams, parameters });
  const { name } = partyAsOf(record, clock.readingDay);
  return pageMetadata({
    title: name,
    description: `${name}: stage, history and statements. ${record.description}`,
    path,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const record = await findBidder(slug);
  if (record === null)
    return <MissingRecord kind="bidders" slug={slug} searchParams={searchParams} />;
  const path = recordPath({ kind: "bidders", slug: record.slug });
  const reading = await getReading({ path, searchParams, parameters: parametersWithout("bidder") });
  return <BidderPage reading={reading} bidder={partyAsOf(record, reading.clock.readingDay)} />;
}
