import { ChangesPage } from "@/components/changes/changes-page.section";
import { pageMetadata } from "@/lib/exports/page-metadata";
import type { QueryParameters } from "@/lib/filters/parse-filters";
import { getReading } from "@/lib/reading";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata = pageMetadata({
  title: "Changes",
  description: "What became public between two days, what it moved, and the corrections log.",
  path: "/changes",
});

export default async function Page({ searchParams }: Props) {
  const parameters = ["from", "asof"] as const;
  const reading = await getReading({ path: "/changes", searchParams, parameters });
  return <ChangesPage reading={reading} />;
}
