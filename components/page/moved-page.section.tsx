import { RecordPage } from "@/components/page/record-page.section";
import type { Reading } from "@/lib/reading";

type Props = {
  reading: Reading;
  /** Path and query of where it is now. */
  to: string;
};

/** What a record has at its address of before. The front door makes a redirect of it (301). */
export function MovedPage({ reading, to }: Props) {
  return (
    <>
      <meta name="moved-to" content={to} />
      <RecordPage reading={reading} title="Moved" summary={null}>
        <p>
          This record has another address: <a href={to}>{to}</a>
        </p>
      </RecordPage>
    </>
  );
}
