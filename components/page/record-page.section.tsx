import type { ReactNode } from "react";
import { ClockBarSection } from "@/components/clock/clock-bar.section";
import { AddressNotices } from "@/components/filters/address-notices";
import { pageAddress } from "@/lib/filters/page-address";
import { repairedAddress } from "@/lib/filters/repaired-address";
import type { Reading } from "@/lib/reading";
import { Breadcrumb, type Crumb } from "./breadcrumb";
import { SiteFooter } from "./site-footer";

type Props = {
  reading: Reading;
  /** The pages between the dashboard and this one. */
  trail?: readonly Crumb[];
  title: string;
  /** What the page is, in one sentence. */
  summary: ReactNode;
  children: ReactNode;
};

/** The frame of every page but the dashboard: the way here, the reading day, what the page is. */
export function RecordPage({ reading, trail = [], title, summary, children }: Props) {
  const { place, notices, story } = reading;
  const home = { label: story.title, href: pageAddress({ path: "/", asOf: place.filters.asOf }) };
  return (
    <>
      <header>
        <Breadcrumb trail={[home, ...trail]} here={title} />
      </header>
      <ClockBarSection reading={reading} />
      <main id="main" className="grid grid-cols-1 gap-y-6 py-3">
        <div>
          <h1 className="text-3xl">{title}</h1>
          <div className="text-muted max-w-measure">{summary}</div>
          <AddressNotices
            notices={notices}
            canRepair={(notice) => repairedAddress({ ...place, notice })}
          />
        </div>
        {children}
      </main>
      <SiteFooter reading={reading} />
    </>
  );
}
