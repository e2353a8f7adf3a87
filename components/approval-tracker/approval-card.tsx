import { Evidence } from "@/components/evidence/evidence";
import { ContestedMark } from "@/components/ui/contested-mark";
import { SinceText } from "@/components/ui/since-text";
import { ApprovalStageBadge } from "@/components/ui/stage-badge";
import { APPROVAL_STAGE_WORDING, type ApprovalStage } from "@/lib/domain/board/approval-stage";
import type { Approval } from "@/lib/domain/board/approval";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { StageHistory } from "@/lib/domain/board/stage-history";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";

export type ApprovalEntry = {
  approval: Approval;
  history: StageHistory<ApprovalStage>;
  contested: QuestionReading[];
};

type Props = { entry: ApprovalEntry; asOf: AskedDay; lang: string };

/** One thing that must be granted: its stage, who decides, what it covers, who says so. */
export function ApprovalCard({ entry, asOf, lang }: Props) {
  const { approval, history, contested } = entry;
  const { regulator } = approval;
  const page = recordAddress({ kind: "regulators", slug: regulator.slug, asOf });
  const stage = history.current?.stage ?? null;
  const label = stage === null ? "no stage in these articles" : APPROVAL_STAGE_WORDING[stage].label;
  return (
    <article id={`approval-${approval.slug}`} className="border-rule border-t py-1.5">
      <h4 className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-lg font-semibold">{approval.title}</span>
        <ApprovalStageBadge stage={stage} />
        <ContestedMark questions={contested} asOf={asOf} />
      </h4>
      <p className="text-sm">
        Decided by <a href={page}>{regulator.name}</a>
        {history.current === null ? null : (
          <>
            {" "}
            · <SinceText span={history.current.since} form="short" />
          </>
        )}
      </p>
      <p className="text-muted text-sm">
        Covers: {approval.covers}. {approval.instrument}.
      </p>
      <div className="text-sm">
        <Evidence
          statements={history.current?.statements ?? []}
          asOf={asOf}
          lang={lang}
          subject={`${approval.title}: ${label}`}
          whole={`${page}#approval-${approval.slug}`}
        />
      </div>
    </article>
  );
}
