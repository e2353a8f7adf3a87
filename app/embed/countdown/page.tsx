import type { Metadata } from "next";
import { CountdownSection } from "@/components/countdown/countdown.section";
import { EmbedPage } from "@/components/embed/embed-page.section";
import { readEmbed } from "@/lib/answers/read-embed";
import type { QueryParameters } from "@/lib/filters/parse-filters";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata: Metadata = { title: "Countdown", robots: { index: false } };

/** For frames on other sites. */
export default async function Page({ searchParams }: Props) {
  const reading = await readEmbed({ kind: "countdown", searchParams });
  return (
    <EmbedPage reading={reading} title="Countdown">
      <CountdownSection reading={reading} />
    </EmbedPage>
  );
}
