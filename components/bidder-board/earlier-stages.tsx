import { formatCount } from "@/lib/format";
import { statementAddress } from "@/components/evidence/statement-address";
import { DayText } from "@/components/ui/day-text";
import { BidStageBadge } from "@/components/ui/stage-badge";
import type { BidStage } from "@/lib/domain/board/bid-stage";
import type { StageStep } from "@/lib/domain/board/stage-history";
import type { AskedDay } from "@/lib/domain/time/story-clock";

type Props = {
  steps: readonly StageStep<BidStage>[];
  asOf: AskedDay;
  /** Where every step stands. */
  whole: string;
};

const STEPS_SHOWN = 4;
const STATEMENTS_SHOWN = 2;

/** The stages a bidder went through before the present one, newest first. */
export function EarlierStages({ steps, asOf, whole }: Props) {
  if (steps.length === 0) return null;
  const newest = steps.slice(-STEPS_SHOWN).toReversed();
  const rest = steps.length - newest.length;
  return (
    <div className="border-rule mt-2 border-t pt-2 text-sm">
      <p className="text-muted">Before that</p>
      <ul>
        {newest.map(({ stage, since, statements }) => (
          <li key={`${stage} ${since.edtf}`}>
            <BidStageBadge stage={stage} /> <DayText span={since} form="short" />
            {statements.slice(0, STATEMENTS_SHOWN).map(({ slug, headline }) => (
              <span key={slug}>
                {" · "}
                <a href={statementAddress({ slug, asOf })}>{headline}</a>
              </span>
            ))}
            {statements.length <= STATEMENTS_SHOWN ? null : (
              <span className="text-muted">
                {" · "}
                <a href={whole}>
                  {formatCount(statements.length - STATEMENTS_SHOWN, "more statement")}
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
      {rest === 0 ? null : (
        <p>
          <a href={whole}>{formatCount(rest, "earlier step")}</a>
        </p>
      )}
    </div>
  );
}
