import { readFileSync } from "node:fs";

/** What a reader's system may ask for; the palette follows. */
export const SCHEMES = ["light", "dark", "light, more contrast", "dark, more contrast"] as const;
export type Scheme = (typeof SCHEMES)[number];

const CONDITIONS: Record<Scheme, readonly string[]> = {
  light: ["@theme"],
  dark: ["@theme", "@media screen and (prefers-color-scheme: dark)"],
  "light, more contrast": ["@theme", "@media (prefers-contrast: more)"],
  "dark, more contrast": [
    "@theme",
    "@media screen and (prefers-color-scheme: dark)",
    "@media (prefers-contrast: more)",
    "@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark)",
  ],
};

const SHEET = readFileSync("app/theme.css", "utf8");

/** The colours of one scheme by their names in the style sheet, `ink` → `#1b1a18`. */
export function coloursOf(scheme: Scheme): ReadonlyMap<string, string> {
  return new Map(CONDITIONS[scheme].flatMap((condition) => declaredUnder(condition)));
}

function declaredUnder(condition: string): [string, string][] {
  const start = SHEET.indexOf(`${condition} {`);
  if (start === -1) throw new Error(`app/theme.css has no block for ${condition}`);
  const next = SHEET.slice(start + 1).search(/\n@/);
  const block = SHEET.slice(start, next === -1 ? undefined : start + 1 + next);
  return [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [
    name ?? "",
    value ?? "",
  ]);
}
