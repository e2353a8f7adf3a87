import { statementAddress } from "@/components/evidence/statement-address";
import { DayText } from "@/components/ui/day-text";
import { BidStageBadge } from "@/components/ui/stage-badge";
import type { BidStage } from "@/lib/domain/bid-stage";
import type { StageStep } from "@/lib/domain/stage-history";
import type { AskedDay } from "@/lib/domain/story-clock";

type Props = { steps: readonly StageStep<BidStage>[]; asOf: AskedDay };

/** The stages a bidder went through before the present one, newest first. */
export function EarlierStages({ steps, asOf }: Props) {
  if (steps.length === 0) return null;
  return (
    <div className="border-rule mt-2 border-t pt-2 text-sm">
      <p className="text-muted">Before that</p>
      <ul>
        {steps.toReversed().map(({ stage, since, statements }) => (
          <li key={`${stage} ${since.edtf}`}>
            <BidStageBadge stage={stage} /> <DayText span={since} form="short" />
            {statements.map(({ slug, headline }) => (
              <span key={slug}>
                {" · "}
                <a href={statementAddress({ slug, asOf })}>{headline}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
