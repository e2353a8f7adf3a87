/** An instant of the tracker's own record, to the minute, in UTC. */
export function InstantText({ at }: { at: Date }) {
  const iso = at.toISOString();
  return <time dateTime={iso}>{iso.slice(0, 16).replace("T", " ")} UTC</time>;
}
