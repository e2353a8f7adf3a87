import { ContestedMark } from "@/components/ui/contested-mark";
import { Evidence } from "@/components/evidence/evidence";
import type { Deadline, DueHistory } from "@/lib/domain/board/deadline";
import type { DeadlineAnswers } from "@/lib/domain/board/deadline-answers";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { AskedDay, StoryClock } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";
import { formatDay } from "@/lib/format";
import { DeadlineAnswerLines } from "./deadline-answer-lines";
import { DeadlineChain } from "./deadline-chain";
import { DueText } from "./due-text";
import { TickingTime } from "./ticking-time";

type Props = {
  deadline: Deadline;
  history: DueHistory;
  contested: QuestionReading[];
  answers: DeadlineAnswers;
  clock: StoryClock;
  drawnAt: Date;
  asOf: AskedDay;
  lang: string;
  /** Another one stands before it in large letters. */
  isMinor?: boolean;
};

/** One deadline: how long is left, when exactly it falls due, who set it, and what it rests on. */
export function DeadlineCountdown(props: Props) {
  const { deadline, history, contested, answers, asOf, lang } = props;
  const page = recordAddress({ kind: "deadlines", slug: deadline.slug, asOf });
  return (
    <div className="pb-2" id={`deadline-${deadline.slug}`}>
      <CountdownLine {...props} />
      <p className="text-sm">
        {history.due === null ? null : <DueText due={history.due} deadline={deadline} />}{" "}
        <ContestedMark questions={contested} asOf={asOf} />
      </p>
      <p className="text-muted text-sm">
        {deadline.instrument}, set by {deadline.setBy.shortName}.
        {deadline.consequence === null || answers.consequence.length > 0
          ? null
          : ` ${deadline.consequence}`}
      </p>
      <DeadlineAnswerLines answers={answers} asOf={asOf} lang={lang} />
      <div className="text-sm">
        <Evidence
          statements={history.steps.map(({ statement }) => statement)}
          asOf={asOf}
          lang={lang}
          subject={deadline.title}
          whole={`${page}#chain`}
        >
          <DeadlineChain steps={history.steps} whole={`${page}#chain`} />
        </Evidence>
      </div>
    </div>
  );
}

function CountdownLine({ deadline, history, clock, drawnAt, asOf, isMinor = false }: Props) {
  const { due, isLifted } = history;
  if (due === null)
    return (
      <p className="font-serif text-2xl">
        {isLifted ? `${deadline.title}: lifted` : deadline.title}
      </p>
    );
  return (
    <p>
      <TickingTime due={due.at} clock={clock} drawnAt={drawnAt} isMinor={isMinor}>
        <a href={recordAddress({ kind: "deadlines", slug: deadline.slug, asOf })}>
          {deadline.title}
        </a>
        , {formatDay(due.day)}
      </TickingTime>
    </p>
  );
}
