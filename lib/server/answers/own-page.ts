import { createHash } from "node:crypto";

/** The palette of app/theme.css in small; the policy knows it by its hash. */
const STYLE = `
:root{color-scheme:light dark}
body{margin:0 auto;max-width:34rem;padding:1rem;background:#fdfcfa;color:#1b1a18;font:1rem/1.45 "Segoe UI",system-ui,sans-serif}
main{border-top:1px solid;padding:1.5rem 0}
h1{margin:0;font:600 2.125rem/1.1 "Iowan Old Style",Georgia,serif}
a{color:#0b4f86;display:inline-block;padding:.6rem 1rem .6rem 0}
@media (prefers-color-scheme:dark){body{background:#151514;color:#edeae3}a{color:#86bdf0}}
`.trim();

/** SHA-256 of the style that stands in the page, base64. */
export const OWN_PAGE_STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

type Words = { title: string; explanation: string; canRetry: boolean };

/** The front door's own page: needs no renderer, no database and no other file. */
export function ownPage({ title, explanation, canRetry }: Words): string {
  const retry = canRetry ? '<a href="">Try again</a> ' : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${explanation === "" ? "" : `<p>${explanation}</p>\n`}<p>${retry}<a href="/">Go to the dashboard</a></p>
</main>
</body>
</html>
`;
}
