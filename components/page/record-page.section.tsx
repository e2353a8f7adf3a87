import type { ReactNode } from "react";
import { ClockBarSection } from "@/components/clock/clock-bar.section";
import { AddressNotices } from "@/components/filters/address-notices";
import { Drawn } from "@/components/markup/drawn";
import { addressWith, pageAddress } from "@/lib/filters/page-address";
import { repairedAddress } from "@/lib/filters/repaired-address";
import type { Reading } from "@/lib/reading";
import { Breadcrumb, type Crumb } from "./breadcrumb";
import { PageHead, type Things } from "./page-head.section";
import { SiteFooter } from "./site-footer";

type Props = {
  reading: Reading;
  /** The pages between the dashboard and this one. */
  trail?: readonly Crumb[];
  title: string;
  /** What the page is, in one sentence. */
  summary: ReactNode;
  /** What the page is about for machines, beside what follows from its address. */
  data?: Things | undefined;
  children: ReactNode;
};

/** The frame of every page but the dashboard: the way here, the reading day, what the page is. */
export function RecordPage({ reading, trail = [], title, summary, data, children }: Props) {
  const { place, notices, story } = reading;
  const home = { label: story.title, href: pageAddress({ path: "/", asOf: place.filters.asOf }) };
  const here = { label: title, href: addressWith(place, {}) };
  return (
    <>
      <PageHead reading={reading} data={data} trail={[home, ...trail, here]} />
      <Drawn>
        <header>
          <Breadcrumb trail={[home, ...trail]} here={title} />
        </header>
        <ClockBarSection reading={reading} />
        <main id="main" className="grid grid-cols-1 gap-y-6 py-3 print:block print:space-y-3">
          <div>
            <h1 className="text-3xl">{title}</h1>
            <div className="text-muted max-w-measure">{summary}</div>
            <AddressNotices
              notices={notices}
              canRepair={(notice, meant) => repairedAddress({ ...place, notice, meant })}
            />
          </div>
          {children}
        </main>
        <SiteFooter reading={reading} />
      </Drawn>
    </>
  );
}
