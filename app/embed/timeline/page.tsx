import type { Metadata } from "next";
import { EmbedTimeline } from "@/components/embed/embed-timeline.section";
import { EmbedPage } from "@/components/embed/embed-page.section";
import { readEmbed, readEmbedTimeline } from "@/lib/answers/read-embed";
import type { QueryParameters } from "@/lib/filters/parse-filters";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata: Metadata = { title: "Timeline", robots: { index: false } };

/** A frame is for a few statements; the page has them all. */
const MOST = 25;

/** For frames on other sites. */
export default async function Page({ searchParams }: Props) {
  const reading = await readEmbed({ kind: "timeline", searchParams });
  const part = await readEmbedTimeline(reading, MOST);
  return (
    <EmbedPage reading={reading} title="Timeline">
      <EmbedTimeline reading={reading} {...part} />
    </EmbedPage>
  );
}
