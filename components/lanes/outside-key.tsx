import type { Frame } from "@/lib/domain/lanes/lanes-layout";

/** Shaded days are empty because nobody asked for them. */
export function OutsideKey({ frame }: { frame: Frame }) {
  if (frame.outside.length === 0) return null;
  return (
    <li className="flex items-center gap-1.5">
      <svg width="16" height="16" aria-hidden="true" className="shrink-0">
        <rect x="0.5" y="2.5" width="15" height="11" className="fill-panel stroke-rule-strong" />
      </svg>
      outside the days chosen
    </li>
  );
}
