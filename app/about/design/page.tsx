import { DesignPage } from "@/components/design/design-page.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { getReading } from "@/lib/reading";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata = pageMetadata({
  title: "The look",
  description: "Every element of these pages in every state: type, colours, marks, controls.",
  path: "/about/design",
});

export default async function Page({ searchParams }: Props) {
  const reading = await getReading({ path: "/about/design", searchParams, parameters: DAY_ONLY });
  return <DesignPage reading={reading} />;
}
