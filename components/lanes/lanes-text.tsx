import type { ReactNode } from "react";
import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import { lineName } from "./lane-lines";

/** The facts of the picture as text, folded beside it. */
export function LanesText({ frame, children }: { frame: Frame; children: ReactNode }) {
  return (
    <details id="lanes-text" className="my-1">
      <summary className="text-accent hover:underline">The picture as a list</summary>
      <div className="bg-panel mt-1 p-3">
        <ul className="pb-2 text-sm">
          {[...frame.lines, ...frame.outOfView].map((line) => (
            <li key={`${line.type} ${line.day}`}>{lineName(line)}</li>
          ))}
        </ul>
        {children}
      </div>
    </details>
  );
}
