import type { Metadata } from "next";
import { ApprovalTrackerSection } from "@/components/approval-tracker/approval-tracker.section";
import { EmbedPage } from "@/components/embed/embed-page.section";
import { readEmbed } from "@/lib/answers/read-embed";
import type { QueryParameters } from "@/lib/filters/parse-filters";

type Props = { searchParams: Promise<QueryParameters> };

export const metadata: Metadata = { title: "Approvals", robots: { index: false } };

/** For frames on other sites. */
export default async function Page({ searchParams }: Props) {
  const reading = await readEmbed({ kind: "approvals", searchParams });
  return (
    <EmbedPage reading={reading} title="Approvals">
      <ApprovalTrackerSection reading={reading} />
    </EmbedPage>
  );
}
