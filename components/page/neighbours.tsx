export type Neighbour = { href: string; label: string };

type Props = { previous: Neighbour | null; next: Neighbour | null; name: string };

/** The pages before and after this one, where there is an order. */
export function Neighbours({ previous, next, name }: Props) {
  if (previous === null && next === null) return null;
  return (
    <nav
      aria-label={name}
      className="border-rule screen-only mt-6 flex flex-wrap justify-between gap-x-8 gap-y-1 border-t pt-2"
    >
      {previous === null ? (
        <span />
      ) : (
        <a href={previous.href} rel="prev" className="py-1">
          <span aria-hidden="true">◂ </span>
          <span className="sr-only">Previous: </span>
          {previous.label}
        </a>
      )}
      {next === null ? null : (
        <a href={next.href} rel="next" className="py-1 text-right">
          <span className="sr-only">Next: </span>
          {next.label}
          <span aria-hidden="true"> ▸</span>
        </a>
      )}
    </nav>
  );
}

/** The neighbours of one entry in a list that is in order. */
export function neighboursIn<Entry extends { slug: string }>({
  entries,
  slug,
  toNeighbour,
}: {
  entries: readonly Entry[];
  slug: string;
  toNeighbour: (entry: Entry) => Neighbour;
}): { previous: Neighbour | null; next: Neighbour | null } {
  const index = entries.findIndex((entry) => entry.slug === slug);
  const [previous, next] = [entries[index - 1], entries[index + 1]];
  return {
    previous: previous === undefined ? null : toNeighbour(previous),
    next: next === undefined ? null : toNeighbour(next),
  };
}
