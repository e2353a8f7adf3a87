import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatementPage } from "@/components/statement/statement-page.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { recordPath } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { getStatement } from "@/lib/queries/get-statement";
import { getReading } from "@/lib/reading";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<QueryParameters> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const statement = await getStatement((await params).slug);
  if (statement === null) return {};
  const { slug, headline, summary } = statement;
  return pageMetadata({
    title: headline,
    description: summary,
    path: recordPath({ kind: "statements", slug }),
  });
}

export default async function Page({ params, searchParams }: Props) {
  const statement = await getStatement((await params).slug);
  if (statement === null) notFound();
  const path = recordPath({ kind: "statements", slug: statement.slug });
  const reading = await getReading({ path, searchParams, parameters: DAY_ONLY });
  return <StatementPage reading={reading} statement={statement} />;
}
