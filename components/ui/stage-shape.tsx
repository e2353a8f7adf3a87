import type { ReactNode } from "react";

export type Shape =
  | "ring"
  | "half-disc"
  | "disc"
  | "hollow-diamond"
  | "diamond"
  | "square"
  | "tick"
  | "cross"
  | "arrow"
  | "bar"
  | "broken";

const OUTLINE = { fill: "none", stroke: "currentColor", strokeWidth: 1.8 };

const PATHS: Record<Shape, ReactNode> = {
  ring: <circle cx="6" cy="6" r="4.4" {...OUTLINE} />,
  "half-disc": (
    <>
      <circle cx="6" cy="6" r="4.4" {...OUTLINE} />
      <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
    </>
  ),
  disc: <circle cx="6" cy="6" r="5.2" fill="currentColor" />,
  "hollow-diamond": <path d="M6 1.2 10.8 6 6 10.8 1.2 6z" {...OUTLINE} />,
  diamond: <path d="M6 .4 11.6 6 6 11.6.4 6z" fill="currentColor" />,
  square: <path d="M1.2 1.2h9.6v9.6H1.2z" fill="currentColor" />,
  tick: <path d="m1.4 6.4 3.2 3.2 6-7.2" {...OUTLINE} strokeWidth={2.2} />,
  cross: <path d="m1.8 1.8 8.4 8.4m0-8.4-8.4 8.4" {...OUTLINE} strokeWidth={2.2} />,
  arrow: <path d="M11 6H1.6m4-4-4 4 4 4" {...OUTLINE} />,
  bar: <path d="M1 4.4h10v3.2H1z" fill="currentColor" />,
  broken: <path d="M1 6h3l1.4-3.6 1.6 7L8.4 6H11" {...OUTLINE} />,
};

/** The shape of a stage; decoration beside its word, so hidden from screen readers. */
export function StageShape({ shape }: { shape: Shape }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="shrink-0">
      {PATHS[shape]}
    </svg>
  );
}
