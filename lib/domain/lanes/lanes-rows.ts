/** A piece of a lane from left to right, in pixels. */
export type Extent = { left: number; right: number };

/**
 * The row for each extent so that none hides another: the first row that is free there, taking
 * the extents from left to right. Overlapping ones come below each other, others share a row.
 */
export function rowsWithoutOverlap(extents: readonly Extent[]): number[] {
  const order = extents
    .map((extent, index) => ({ ...extent, index }))
    .toSorted((a, b) => a.left - b.left || a.right - b.right || a.index - b.index);
  const rowEnds: number[] = [];
  const rows = extents.map(() => 0);
  for (const { left, right, index } of order) {
    const free = rowEnds.findIndex((end) => end <= left);
    const row = free === -1 ? rowEnds.length : free;
    rowEnds[row] = right;
    rows[index] = row;
  }
  return rows;
}
