import type { Graph, Thing } from "schema-dts";

const ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** A graph of schema.org as it may stand in a script element: nothing in it can end the element. */
export function jsonLdText(things: readonly Exclude<Thing, string>[]): string {
  const graph = { "@context": "https://schema.org", "@graph": things } as Graph;
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (character) => ESCAPES[character] ?? character,
  );
}
