import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuestionPage } from "@/components/questions/question-page.section";
import { MissingRecord, missingMetadata } from "@/components/page/missing-record.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import { recordPath } from "@/lib/filters/page-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { findQuestion } from "@/lib/queries/records/find-record";
import { getReading } from "@/lib/reading";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<QueryParameters> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const record = await findQuestion(slug);
  if (record === null) return missingMetadata("questions", slug);
  const path = recordPath({ kind: "questions", slug: record.slug });
  return pageMetadata({
    title: record.title,
    description: `${record.title} The positions side by side, with every statement that takes one.`,
    path,
  });
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const record = await findQuestion(slug);
  if (record === null)
    return <MissingRecord kind="questions" slug={slug} searchParams={searchParams} />;
  const path = recordPath({ kind: "questions", slug: record.slug });
  const reading = await getReading({ path, searchParams, parameters: DAY_ONLY });
  const subject = reading.questions.find(({ question }) => question.slug === record.slug);
  if (subject === undefined) notFound();
  return <QuestionPage reading={reading} subject={subject} />;
}
