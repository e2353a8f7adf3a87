import type { Metadata } from "next";
import { PartiesPage } from "@/components/party/parties-page.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { getReading } from "@/lib/reading";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata: Metadata = pageMetadata({
  title: "Parties",
  description: "Everyone who acts or speaks in this story, with the number of statements on each.",
  path: "/parties",
});

export default async function Page({ searchParams }: Props) {
  const reading = await getReading({ path: "/parties", searchParams, parameters: DAY_ONLY });
  return <PartiesPage reading={reading} />;
}
