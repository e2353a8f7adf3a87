/**
 * What a short form shows of a long list: the first, for it began the matter, and the last ones.
 * @param most at least 2
 * @returns all of them, in their order, when there are no more than `most`
 */
export function endsOf<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return [...items.slice(0, 1), ...items.slice(1 - most)];
}
