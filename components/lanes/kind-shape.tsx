import type { StatementKind } from "@/lib/domain/statement";

const OUTLINES: Record<StatementKind, string> = {
  announcement: "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
  report: "M-4-4h8v8h-8z",
  action: "M0-5.6 5.6 0 0 5.6-5.6 0z",
  allegation: "M0-5.2 5.2 4h-10.4z",
  denial: "M-4.7-2.7l2-2L0-2l2.7-2.7 2 2L2 0l2.7 2.7-2 2L0 2l-2.7 2.7-2-2L-2 0z",
};

type Props = { kind: StatementKind; at: { x: number; y: number }; isHollow?: boolean };

/** A shape for each kind, around a point; hollow where it stands for some day of a bar. */
export function KindShape({ kind, at, isHollow = false }: Props) {
  return (
    <path
      d={OUTLINES[kind]}
      transform={`translate(${at.x} ${at.y})`}
      className={isHollow ? "fill-paper stroke-accent" : "fill-accent"}
      strokeWidth={isHollow ? 1.6 : undefined}
    />
  );
}

/** Around what the sources do not agree on; covers the bar and the lines behind it. */
export function ContestedRing({ at }: Pick<Props, "at">) {
  return (
    <circle cx={at.x} cy={at.y} r="7.2" className="fill-paper stroke-contested" strokeWidth="1.5" />
  );
}
