import { SectionHeading } from "@/components/ui/section-heading";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { ApprovalCard, type ApprovalEntry } from "./approval-card";

type Props = {
  jurisdictions: ReadonlyMap<string, ApprovalEntry[]>;
  asOf: AskedDay;
  lang: string;
};

export function ApprovalTracker({ jurisdictions, asOf, lang }: Props) {
  return (
    <section aria-labelledby="approvals">
      <SectionHeading id="approvals" aside="Regulators decide side by side">
        Approvals
      </SectionHeading>
      {jurisdictions.size === 0 ? <p className="text-muted">The story names no approval.</p> : null}
      <div className="grid grid-cols-1 gap-x-8 gap-y-3 md:grid-cols-2">
        {[...jurisdictions].map(([jurisdiction, entries]) => (
          <div key={jurisdiction}>
            <h3 className="text-muted font-sans text-sm font-normal">{jurisdiction}</h3>
            {entries.map((entry) => (
              <ApprovalCard key={entry.approval.slug} entry={entry} asOf={asOf} lang={lang} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
