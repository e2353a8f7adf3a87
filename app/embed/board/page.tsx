import type { Metadata } from "next";
import { BidderBoardSection } from "@/components/bidder-board/bidder-board.section";
import { EmbedPage } from "@/components/embed/embed-page.section";
import { readEmbed } from "@/lib/answers/read-embed";
import type { QueryParameters } from "@/lib/filters/parse-filters";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata: Metadata = { title: "Bidders", robots: { index: false } };

/** For frames on other sites. */
export default async function Page({ searchParams }: Props) {
  const reading = await readEmbed({ kind: "board", searchParams });
  return (
    <EmbedPage reading={reading} title="Bidders">
      <BidderBoardSection reading={reading} />
    </EmbedPage>
  );
}
