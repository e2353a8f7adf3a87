import type { Metadata } from "next";
import { RegulatorPage } from "@/components/regulator/regulator-page.section";
import { MissingRecord, missingMetadata } from "@/components/page/missing-record.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { partyAsOf } from "@/lib/domain/party-name";
import { parametersWithout } from "@/lib/filters/filters-address";
import { recordPath } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { findRegulator } from "@/lib/queries/records/find-record";
import { getReading } from "@/lib/reading";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<QueryParameters> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const record = await findRegulator(slug);
  if (record === null) return missingMetadata("regulators", slug);
  const path = recordPath({ kind: "regulators", slug: record.slug });
  const parameters = parametersWithout("regulator");
  const { clock } = await getReading({ path, searchParams, parameters });
  const { name } = partyAsOf(record, clock.readingDay);
  return pageMetadata({
    title: name,
    description: `${name}: approvals, deadlines and statements. ${record.description}`,
    path,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const record = await findRegulator(slug);
  if (record === null)
    return <MissingRecord kind="regulators" slug={slug} searchParams={searchParams} />;
  const path = recordPath({ kind: "regulators", slug: record.slug });
  const reading = await getReading({
    path,
    searchParams,
    parameters: parametersWithout("regulator"),
  });
  const regulator = partyAsOf(record, reading.clock.readingDay);
  return <RegulatorPage reading={reading} regulator={regulator} regulators={reading.regulators} />;
}
