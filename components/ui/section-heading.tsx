import type { ReactNode } from "react";

type Props = { id: string; children: ReactNode; aside?: ReactNode };

/** The heading of one part of a page, under a strong rule; its id is what links lead to. */
export function SectionHeading({ id, children, aside }: Props) {
  return (
    <div className="border-ink mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 pt-1.5">
      <h2 id={id} className="text-xl">
        {children}
      </h2>
      {aside === undefined ? null : <p className="text-muted max-w-none text-sm">{aside}</p>}
    </div>
  );
}
