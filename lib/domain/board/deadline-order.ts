import type { DueHistory } from "./deadline";

/**
 * The deadline that passes next first, then later ones; then those that have passed, the latest first; last
 * what is not due any more.
 */
export function compareByNext(now: Date): (a: DueHistory, b: DueHistory) => number {
  const place = ({ due }: DueHistory): [group: number, milliseconds: number] => {
    if (due === null) return [2, 0];
    const ahead = due.at.getTime() - now.getTime();
    return ahead > 0 ? [0, ahead] : [1, -ahead];
  };
  return (a, b) => {
    const [[groupA, timeA], [groupB, timeB]] = [place(a), place(b)];
    return groupA - groupB || timeA - timeB;
  };
}
