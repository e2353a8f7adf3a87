import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { documentOf, rendererOf } from "./page-renderer";
import { get } from "./raw-exchange";

const SHEET = "/_next/static/chunks/a1.css";
const LINKED = `<link rel="stylesheet" href="${SHEET}" data-precedence="next"/>`;

function renderWithStyle(css: string) {
  return rendererOf((address) => {
    if (address === SHEET) return { html: css, type: "text/css" };
    const link = `<${SHEET}>; rel=preload; as="style"`;
    return { html: documentOf(`${LINKED}<p>text</p>`), headers: { link } };
  });
}

it("puts the style sheet into the page, and its hash into the policy", async () => {
  const render = renderWithStyle("p{color:red}@font-face{src:url(../media/a.woff2)}");
  const { port } = await openTestDoor({ render });
  const { body, headers } = await get(port, "/");
  const style = /<style>(.*)<\/style>/.exec(body)?.[1] ?? "";
  expect(style).toBe("p{color:red}@font-face{src:url(/_next/static/media/a.woff2)}");
  const hash = createHash("sha256").update(style).digest("base64");
  expect(headers.get("content-security-policy")).toContain(`style-src 'self' 'sha256-${hash}';`);
  expect(body).not.toContain("<link");
  expect(headers.get("link")).not.toContain(SHEET);
  await get(port, "/another");
  expect(render.renders).toEqual(["/", SHEET, "/another"]);
});

it.each([
  ["is large", "p{color:red}".repeat(10_000)],
  ["would end its own element", "p::after{content:'</style><script>'}"],
  ["loads others", "@import 'other.css';"],
])("leaves a style sheet linked that %s", async (_, css) => {
  const { port } = await openTestDoor({ render: renderWithStyle(css) });
  const { body, headers } = await get(port, "/");
  expect(body).toContain(LINKED);
  expect(headers.get("content-security-policy")).toContain("style-src 'self';");
});

it.each([
  `<link rel="stylesheet" href="https://evil.example${SHEET}">`,
  `<link rel="stylesheet" href="${SHEET}" media="print">`,
  `<link rel="alternate stylesheet" href="${SHEET}">`,
])("leaves %s linked", async (link) => {
  const render = rendererOf(() => ({ html: documentOf(link) }));
  const { port } = await openTestDoor({ render });
  expect((await get(port, "/")).body).toContain(link);
  expect(render.renders).toEqual(["/"]);
});
