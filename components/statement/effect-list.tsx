import type { ReactNode } from "react";
import { ApprovalStageBadge, BidStageBadge } from "@/components/ui/stage-badge";
import { assertNever } from "@/lib/domain/assert-never";
import type { Effect } from "@/lib/domain/board/effects";
import { DEADLINE_ACTION_WORDING } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";
import { formatDay } from "@/lib/format";

type Props = { effects: readonly Effect[]; asOf: AskedDay };

/** What statements changed on the boards: the stage before, the stage after. */
export function EffectList({ effects, asOf }: Props) {
  if (effects.length === 0)
    return <p className="text-muted">It moved no stage, approval or deadline.</p>;
  return (
    <ul>
      {effects.map((effect, index) => (
        <li key={index} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
          <EffectText effect={effect} asOf={asOf} />
        </li>
      ))}
    </ul>
  );
}

function EffectText({ effect, asOf }: { effect: Effect; asOf: AskedDay }) {
  switch (effect.type) {
    case "bid": {
      const { slug, name } = effect.bidder;
      return (
        <Move
          href={recordAddress({ kind: "bidders", slug, asOf })}
          name={name}
          before={<BidStageBadge stage={effect.before} />}
          after={<BidStageBadge stage={effect.after} />}
          isConfirmation={effect.isConfirmation}
        />
      );
    }
    case "approval": {
      const { title, regulator } = effect.approval;
      return (
        <Move
          href={recordAddress({ kind: "regulators", slug: regulator.slug, asOf })}
          name={title}
          before={<ApprovalStageBadge stage={effect.before} />}
          after={<ApprovalStageBadge stage={effect.after} />}
          isConfirmation={effect.isConfirmation}
        />
      );
    }
    case "deadline": {
      const { slug, title } = effect.deadline;
      return (
        <>
          <a href={recordAddress({ kind: "deadlines", slug, asOf })}>{title}</a>
          <span>
            {DEADLINE_ACTION_WORDING[effect.action]}{" "}
            {effect.after === null ? "" : formatDay(effect.after.day)}
            {effect.before === null ? "" : ` (was ${formatDay(effect.before.day)})`}
          </span>
        </>
      );
    }
    default:
      return assertNever(effect);
  }
}

type MoveProps = {
  href: string;
  name: string;
  before: ReactNode;
  after: ReactNode;
  isConfirmation: boolean;
};

function Move({ href, name, before, after, isConfirmation }: MoveProps) {
  if (isConfirmation)
    return (
      <>
        <a href={href}>{name}</a> <span className="text-muted">confirmed as</span> {after}
      </>
    );
  return (
    <>
      <a href={href}>{name}</a> {before}
      <span aria-hidden="true">→</span>
      <span className="sr-only">to</span> {after}
    </>
  );
}
