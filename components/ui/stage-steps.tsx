import type { ReactNode } from "react";
import { EvidenceList } from "@/components/evidence/evidence-list";
import type { StageStep } from "@/lib/domain/board/stage-history";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { SinceText } from "./since-text";

type Props<Stage extends string> = {
  steps: readonly StageStep<Stage>[];
  badge: (stage: Stage) => ReactNode;
  asOf: AskedDay;
  lang: string;
};

/** Every step of a history, newest first, each with its date and the statements behind it. */
export function StageSteps<Stage extends string>({ steps, badge, asOf, lang }: Props<Stage>) {
  if (steps.length === 0)
    return <p className="text-muted">No stage in these articles by this day.</p>;
  return (
    <ol>
      {steps.toReversed().map((step) => (
        <li
          key={`${step.stage} ${step.statements[0]?.slug}`}
          className="border-rule grid grid-cols-1 gap-x-8 border-t py-2 sm:grid-cols-[12rem_1fr]"
        >
          <p>
            {badge(step.stage)}
            <span className="text-muted block text-sm">
              <SinceText span={step.since} />
            </span>
          </p>
          <EvidenceList statements={step.statements} asOf={asOf} lang={lang} />
        </li>
      ))}
    </ol>
  );
}
