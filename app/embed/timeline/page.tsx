import type { Metadata } from "next";
import { EmbedTimeline } from "@/components/embed/embed-timeline.section";
import { EmbedPage } from "@/components/embed/embed-page.section";
import { readEmbed } from "@/lib/answers/read-embed";
import type { QueryParameters } from "@/lib/filters/parse-filters";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata: Metadata = { title: "Timeline", robots: { index: false } };

/** For frames on other sites. */
export default async function Page({ searchParams }: Props) {
  const { reading, statements } = await readEmbed({ kind: "timeline", searchParams });
  return (
    <EmbedPage reading={reading} title="Timeline">
      <EmbedTimeline reading={reading} statements={statements} />
    </EmbedPage>
  );
}
