import { KindShape } from "@/components/lanes/kind-shape";
import { QuestionStateMark } from "@/components/questions/question-state-mark";
import { ContestedMark } from "@/components/ui/contested-mark";
import { SectionHeading } from "@/components/ui/section-heading";
import { ApprovalStageBadge, BidStageBadge } from "@/components/ui/stage-badge";
import { APPROVAL_STAGES } from "@/lib/domain/board/approval-stage";
import { BID_STAGES } from "@/lib/domain/board/bid-stage";
import {
  QUESTION_STATES,
  type QuestionReading,
  type QuestionState,
} from "@/lib/domain/board/question";
import { STATEMENT_KIND_WORDING, STATEMENT_KINDS } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { Sample } from "./sample";

const ROW = "flex flex-wrap items-center gap-x-5 gap-y-1";

type Props = { questions: readonly QuestionReading[]; asOf: AskedDay };

/** Stages, disputes and kinds: each a shape and a word, and only then a colour. */
export function MarkSamples({ questions, asOf }: Props) {
  const contested = questions.filter(({ state }) => state === "contested");
  return (
    <section aria-labelledby="marks">
      <SectionHeading id="marks" aside="Shape, word and colour say the same thing">
        Marks
      </SectionHeading>
      <Sample name="Stage of a bid">
        <p className={ROW}>
          {[null, ...BID_STAGES].map((stage) => (
            <BidStageBadge key={stage} stage={stage} />
          ))}
        </p>
      </Sample>
      <Sample name="Stage of an approval">
        <p className={ROW}>
          {[null, ...APPROVAL_STAGES].map((stage) => (
            <ApprovalStageBadge key={stage} stage={stage} />
          ))}
        </p>
      </Sample>
      <Sample name="State of a question">
        <p className={ROW}>
          {QUESTION_STATES.map((state) => (
            <QuestionStateMark key={state} reading={stateSample(state)} />
          ))}
        </p>
      </Sample>
      {contested.length === 0 ? null : (
        <Sample name="Sources disagree">
          <ContestedMark questions={contested} asOf={asOf} />
        </Sample>
      )}
      <Sample name="Kind, on a day; day not reported">
        <ul className={ROW}>
          {STATEMENT_KINDS.map((kind) => (
            <li key={kind} className="flex items-center gap-1.5">
              <svg width="36" height="16" aria-hidden="true">
                <KindShape kind={kind} at={{ x: 8, y: 8 }} />
                <KindShape kind={kind} at={{ x: 26, y: 8 }} isHollow />
              </svg>
              {STATEMENT_KIND_WORDING[kind].label}
            </li>
          ))}
        </ul>
      </Sample>
    </section>
  );
}

function stateSample(state: QuestionState): QuestionReading {
  const positions = ["yes", "no"].map((slug) => ({
    slug,
    answer: slug,
    isUnknown: false,
    statements: [],
  }));
  const accounts = state === "several_accounts" ? ("compatible" as const) : ("exclusive" as const);
  const rest = { description: "", about: null, asks: null, accounts };
  return { question: { slug: state, title: state, positions, ...rest }, state, positions };
}
