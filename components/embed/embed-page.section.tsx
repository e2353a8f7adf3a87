import type { ReactNode } from "react";
import { AddressNotices } from "@/components/filters/address-notices";
import { PageHead } from "@/components/page/page-head.section";
import { Drawn } from "@/components/markup/drawn";
import { addressWith } from "@/lib/filters/page-address";
import { repairedAddress } from "@/lib/filters/repaired-address";
import { formatDay } from "@/lib/format";
import type { Reading } from "@/lib/reading";
import { FrameTag } from "./frame-tag";

type Props = { reading: Reading; title: string; children: ReactNode };

/** What stands in a frame on another site: one part, the day it is read on, the way to the whole. */
export function EmbedPage({ reading, title, children }: Props) {
  const { story, place, clock, notices } = reading;
  const whole = addressWith({ ...place, path: "/" }, {});
  return (
    <>
      <PageHead reading={reading} />
      <Drawn>
        <FrameTag>
          <main id="main">
            <h1 className="sr-only">
              {title}: {story.title}
            </h1>
            <AddressNotices
              notices={notices}
              canRepair={(notice, meant) => repairedAddress({ ...place, notice, meant })}
            />
            {children}
          </main>
          <footer className="border-rule text-muted mt-2 border-t pt-1 text-sm">
            <p>
              <a href={whole}>{story.title}</a> As of{" "}
              <time dateTime={clock.readingDay}>{formatDay(clock.readingDay)}</time>.
            </p>
          </footer>
        </FrameTag>
      </Drawn>
    </>
  );
}
