import type { Metadata } from "next";
import { StatementPage } from "@/components/statement/statement-page.section";
import { MissingRecord, missingMetadata } from "@/components/page/missing-record.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { isVisible } from "@/lib/domain/visibility";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { recordPath } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { getStatement } from "@/lib/queries/records/get-statement";
import { getReading } from "@/lib/reading";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<QueryParameters> };

/** A title must not tell what the page keeps to itself on a day before the statement was public. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params;
  const statement = await getStatement(slug);
  if (statement === null) return missingMetadata("statements", slug);
  const { headline, summary } = statement;
  const path = recordPath({ kind: "statements", slug });
  const { clock } = await getReading({ path, searchParams, parameters: DAY_ONLY });
  if (!isVisible(statement, clock.readingDay))
    return pageMetadata({ title: "Not public yet", description: "Public on a later day.", path });
  return pageMetadata({ title: headline, description: summary, path });
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const statement = await getStatement(slug);
  if (statement === null)
    return <MissingRecord kind="statements" slug={slug} searchParams={searchParams} />;
  const path = recordPath({ kind: "statements", slug: statement.slug });
  const reading = await getReading({ path, searchParams, parameters: DAY_ONLY });
  const known = await getStatement(slug, reading.clock.readingDay);
  return <StatementPage reading={reading} statement={known ?? statement} />;
}
