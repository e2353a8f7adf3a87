import { APPROVAL_STAGE_WORDING, type ApprovalStage } from "@/lib/domain/board/approval-stage";
import { BID_STAGE_WORDING, type BidStage } from "@/lib/domain/board/bid-stage";
import { StageShape, type Shape } from "./stage-shape";

type Tone = "open" | "moving" | "provisional" | "settled" | "ended";
type Look = { shape: Shape; tone: Tone };

const BID_LOOK: Record<BidStage, Look> = {
  linked: { shape: "ring", tone: "open" },
  in_talks: { shape: "half-disc", tone: "moving" },
  offer_made: { shape: "disc", tone: "moving" },
  chosen: { shape: "hollow-diamond", tone: "provisional" },
  agreed: { shape: "diamond", tone: "provisional" },
  cleared: { shape: "square", tone: "settled" },
  completed: { shape: "tick", tone: "settled" },
  declined: { shape: "cross", tone: "ended" },
  withdrawn: { shape: "arrow", tone: "ended" },
  collapsed: { shape: "broken", tone: "ended" },
};

const APPROVAL_LOOK: Record<ApprovalStage, Look> = {
  needed: { shape: "ring", tone: "open" },
  filed: { shape: "half-disc", tone: "moving" },
  in_review: { shape: "disc", tone: "moving" },
  tentative: { shape: "hollow-diamond", tone: "provisional" },
  conditional: { shape: "diamond", tone: "provisional" },
  granted: { shape: "tick", tone: "settled" },
  not_needed: { shape: "square", tone: "settled" },
  refused: { shape: "cross", tone: "ended" },
  blocked_by_court: { shape: "bar", tone: "ended" },
  withdrawn: { shape: "arrow", tone: "ended" },
  lapsed: { shape: "broken", tone: "ended" },
};

const TONE_CLASS: Record<Tone, string> = {
  open: "text-open",
  moving: "text-moving",
  provisional: "text-provisional",
  settled: "text-settled",
  ended: "text-ended",
};

export function BidStageBadge({ stage }: { stage: BidStage | null }) {
  if (stage === null) return <NothingReported />;
  return <Badge look={BID_LOOK[stage]} {...BID_STAGE_WORDING[stage]} />;
}

export function ApprovalStageBadge({ stage }: { stage: ApprovalStage | null }) {
  if (stage === null) return <NothingReported />;
  return <Badge look={APPROVAL_LOOK[stage]} {...APPROVAL_STAGE_WORDING[stage]} />;
}

/** Shape, word and colour say the same thing, so that none of them has to be seen. */
function Badge({ look, label, meaning }: { look: Look; label: string; meaning: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 font-semibold whitespace-nowrap ${TONE_CLASS[look.tone]}`}
      title={meaning}
    >
      <StageShape shape={look.shape} />
      {label}
    </span>
  );
}

function NothingReported() {
  return <span className="text-muted">No stage in these articles</span>;
}
