import { AboutPage } from "@/components/page/about-page.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import { DAY_ONLY } from "@/lib/filters/filters-address";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { getReading } from "@/lib/reading";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata = pageMetadata({
  title: "How this is made",
  description: "How stages are derived, how dates are read, what is quoted.",
  path: "/about",
});

export default async function Page({ searchParams }: Props) {
  const reading = await getReading({ path: "/about", searchParams, parameters: DAY_ONLY });
  return <AboutPage reading={reading} />;
}
