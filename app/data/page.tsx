import { DataPage } from "@/components/data/data-page.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { parametersWithout } from "@/lib/filters/filters-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { getReading } from "@/lib/reading";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata = pageMetadata({
  title: "Data",
  description:
    "The same rows as tables, feeds, calendars, frames and JSON, with their description.",
  path: "/data",
});

export default async function Page({ searchParams }: Props) {
  const parameters = parametersWithout("after");
  const reading = await getReading({ path: "/data", searchParams, parameters });
  return <DataPage reading={reading} />;
}
