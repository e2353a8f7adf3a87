/**
 * Header under which the thread that renders says how its body is put together: the length of the page in
 * bytes, then those of what was set aside while it was made. It goes no further than the front door.
 */
export const PART_LENGTHS = "x-part-lengths";

/** One body of several, and how to take it apart again. */
export function joinParts(parts: readonly Buffer[]): { body: Buffer; lengths: string } {
  const [only] = parts;
  const body = only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
  return { body, lengths: parts.map(({ length }) => length).join(",") };
}

/** @param lengths as `joinParts` wrote them; without them the body is one part */
export function splitParts(body: Buffer, lengths: string | undefined): Buffer[] {
  if (lengths === undefined) return [body];
  const parts: Buffer[] = [];
  let from = 0;
  for (const length of lengths.split(",").map(Number)) {
    parts.push(body.subarray(from, from + length));
    from += length;
  }
  return parts;
}
