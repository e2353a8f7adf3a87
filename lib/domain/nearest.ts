/**
 * The candidates that `value` may have been meant to be, nearest first, by Levenshtein distance: at
 * most a third of its letters may differ (two of a short word, fewer than all of it).
 */
export function nearestFirst(value: string, candidates: readonly string[]): string[] {
  const limit = Math.min(value.length - 1, Math.max(2, Math.floor(value.length / 3)));
  return candidates
    .filter((candidate) => Math.abs(candidate.length - value.length) <= limit)
    .map((candidate) => ({
      candidate,
      distance: editDistance(value.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
}

/** The candidate that `value` was most likely meant to be, or null when none is near. */
export function nearestOf(value: string, candidates: readonly string[]): string | null {
  return nearestFirst(value, candidates)[0] ?? null;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const gap = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
      current.push(Math.min(substitution, gap));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
