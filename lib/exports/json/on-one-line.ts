/** JSON for a line of JSON Lines: readers that split at every line end of Unicode find none inside it. */
export function onOneLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
