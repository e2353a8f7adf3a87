import type { Metadata } from "next";
import { ArticlePage } from "@/components/article/article-page.section";
import { MissingRecord, missingMetadata } from "@/components/page/missing-record.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { parametersWithout } from "@/lib/filters/filters-address";
import { recordPath } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { findArticle } from "@/lib/queries/records/find-record";
import { getReading } from "@/lib/reading";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<QueryParameters> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const record = await findArticle(slug);
  if (record === null) return missingMetadata("articles", slug);
  const path = recordPath({ kind: "articles", slug: record.slug });
  return pageMetadata({
    title: record.headline,
    description: `What the tracker took from “${record.headline}”, paragraph by paragraph.`,
    path,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const record = await findArticle(slug);
  if (record === null)
    return <MissingRecord kind="articles" slug={slug} searchParams={searchParams} />;
  const path = recordPath({ kind: "articles", slug: record.slug });
  const reading = await getReading({
    path,
    searchParams,
    parameters: parametersWithout("article", "order", "after"),
  });
  return <ArticlePage reading={reading} article={record} />;
}
