import type { ReactNode } from "react";

type Props = { name: string; children: ReactNode };

/** One element in one state, and what it is called. */
export function Sample({ name, children }: Props) {
  return (
    <div className="border-rule grid grid-cols-1 gap-x-8 gap-y-1 border-t py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-muted text-sm">{name}</p>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
