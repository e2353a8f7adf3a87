import type { Metadata } from "next";
import { DeadlinePage } from "@/components/countdown/deadline-page.section";
import { MissingRecord, missingMetadata } from "@/components/page/missing-record.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { partyAsOf } from "@/lib/domain/party-name";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { recordPath } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { findDeadline } from "@/lib/queries/records/find-record";
import { getReading } from "@/lib/reading";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<QueryParameters> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const record = await findDeadline(slug);
  if (record === null) return missingMetadata("deadlines", slug);
  const path = recordPath({ kind: "deadlines", slug: record.slug });
  return pageMetadata({
    title: record.title,
    description: `${record.title}: due dates, who set and moved it, and how long is left.`,
    path,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const record = await findDeadline(slug);
  if (record === null)
    return <MissingRecord kind="deadlines" slug={slug} searchParams={searchParams} />;
  const path = recordPath({ kind: "deadlines", slug: record.slug });
  const reading = await getReading({ path, searchParams, parameters: DAY_ONLY });
  const setBy = partyAsOf(record.setBy, reading.clock.readingDay);
  return <DeadlinePage reading={reading} deadline={{ ...record, setBy }} />;
}
