import { expect, it } from "vitest";
import { joinParts } from "@/lib/server/rendering/answer-parts";
import { plainPage } from "@/lib/server/rendering/plain-page";
import { openTestDoor } from "./open-test-door";
import { documentOf, rendererOf } from "./page-renderer";
import { get } from "./raw-exchange";

const ROOT = "<html data-document><main>";

/** The page, its style sheets still linked. */
function textOf(html: string): string {
  return plainPage(html)
    .pieces.map((piece) =>
      typeof piece === "string" || Buffer.isBuffer(piece) ? String(piece) : piece.markup,
    )
    .join("");
}

const KEPT: [string, string][] = [
  ["JSON-LD", '<script type="application/ld+json">{"a":"\\u003c/script>"}</script>'],
  ["a module of ours", '<script type="module" src="/elements/page-1A2B.js"></script>'],
  [
    "a module of ours, attributes in another order",
    "<script src='/elements/a.js' type=module></script>",
  ],
  ["its preload", '<link rel="modulepreload" href="/elements/page-1A2B.js">'],
  [
    "a font's preload",
    '<link rel="preload" as="font" href="/_next/static/media/a.woff2" crossorigin="">',
  ],
  [
    "a style sheet",
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next">',
  ],
  ["escaped text", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
  ["a script in an attribute", '<p title="<script>x</script> > y">t</p>'],
  ["a script in a title", "<title>how <script> works</title>"],
  ["a script in a style sheet", "<style>p::after{content:'<script></script>'}</style>"],
  ["a script that never ends", "<p>before</p><script>x"],
  ["a lone bracket", "<p>1 < 2 and 3 > 2 <</p>"],
  ["an element with a longer name", "<scripts>a</scripts>"],
];

const DROPPED: [string, string][] = [
  ["a bundle", '<script src="/_next/static/chunks/main.js" async=""></script>'],
  ["flight data", '<script>self.__next_f.push([1,"\\u003cscript>"])</script>'],
  [
    "flight data with a comment that hides an end tag",
    "<script>a='<!--<script>'</script>'</script>",
  ],
  ["a comment that opens and closes at once in a script", "<script>a='<!--><script>'</script>"],
  ["capitals and spaces", '<SCRIPT\n SRC = "/_next/static/chunks/main.js" ></SCRIPT >'],
  ["a module of somebody else", '<script type="module" src="/_next/static/chunks/a.js"></script>'],
  [
    "a module from another host",
    '<script type="module" src="https://evil.example/elements/a.js"></script>',
  ],
  ["an inline module", '<script type="module">import "/elements/a.js"</script>'],
  ["JSON-LD with a source", '<script type="application/ld+json" src="/a.js"></script>'],
  ["an attribute given twice", '<script src="/a.js" type="module" src="/elements/a.js"></script>'],
  [
    "an end of tag in an attribute",
    '<script data-a="> </script>" src="/_next/static/chunks/a.js"></script>',
  ],
  ["a preload of a script", '<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>'],
  ["a module's preload", '<link rel="modulepreload" href="/_next/static/chunks/a.js">'],
  ["a comment that only hydration reads", "<!-- -->"],
  ["an abrupt comment", "<!-->"],
];

it.each(KEPT)("keeps %s", (_, html) => {
  expect(textOf(`${ROOT}${html}`)).toBe(`${ROOT}${html}`);
});

it.each(DROPPED)("drops %s", (_, html) => {
  expect(textOf(`${ROOT}a${html}b</main>`)).toBe(`${ROOT}ab</main>`);
});

const PLAIN = { isDocument: false, isCacheable: true, isEmptyShell: false };

it.each([
  ['<!DOCTYPE html><html lang="en" data-document="">', { ...PLAIN, isDocument: true }],
  ["<html><p data-uncacheable>", { ...PLAIN, isCacheable: false }],
  ["<html><p title='data-uncacheable'>data-uncacheable<!-- data-uncacheable -->", PLAIN],
  ["<html><title><p data-uncacheable></title>", PLAIN],
  ['<html id="__next_error__">', { ...PLAIN, isEmptyShell: true }],
  ['<html lang="en">', PLAIN],
  ['<html title="data-document">', PLAIN],
  ["<p>no page</p>", PLAIN],
])("reads from %s what the page says of itself", (html, traits) => {
  expect(plainPage(`${html}<p data-document id="__next_error__">`)).toMatchObject(traits);
});

it("leaves a page alone that is no document", () => {
  const html = "<html><!-- a --><script>self.__next_f.push([1])</script></html>";
  expect(textOf(html)).toBe(html);
});

it("puts the app's own page where the framework left an empty one for what is missing", async () => {
  const render = rendererOf((address) =>
    address === "/_not-found"
      ? { html: documentOf("Not here"), status: 404 }
      : {
          html: '<html id="__next_error__"><body></body></html>',
          status: address === "/odd" ? 200 : 404,
        },
  );
  const { port } = await openTestDoor({ render });
  const missing = await get(port, "/bidders/nobody");
  expect([missing.status, missing.body]).toEqual([404, documentOf("Not here")]);
  expect((await get(port, "/odd")).status).toBe(503);
});

it("sends a redirect without the framework's page", async () => {
  const headers = { location: "/?bidder=oracle", link: "</a.css>; rel=preload; as=style" };
  const render = rendererOf(() => ({ html: '<html id="__next_error__">', status: 308, headers }));
  const { port } = await openTestDoor({ render });
  const answer = await get(port, "/about?b");
  expect([answer.status, answer.body]).toEqual([308, ""]);
  expect(answer.headers.get("location")).toBe("/?bidder=oracle");
  expect(answer.headers.has("link")).toBe(false);
});

it("sends documents without scripts, other pages as they are", async () => {
  const script = "<script>self.__next_f.push([1])</script>";
  const render = rendererOf((address) => ({
    html: documentOf(`${script}text`, address === "/desk" ? "" : "data-document"),
  }));
  const { port } = await openTestDoor({ render });
  const reading = await get(port, "/");
  const desk = await get(port, "/desk");
  expect(reading.body).toContain("<body>text</body>");
  expect(desk.body).toContain(script);
  expect(reading.headers.get("speculation-rules")).toBe('"/speculation-rules.json"');
  expect(desk.headers.has("speculation-rules")).toBe(false);
});

it("takes script preloads off the Link header and leaves fonts there", async () => {
  const font = '</_next/static/media/a.woff2>; rel=preload; as="font"; crossorigin=""';
  const link = `</_next/static/chunks/a.js>; rel=preload; as="script", ${font}, </b.js>; rel=modulepreload`;
  const render = rendererOf(() => ({ html: documentOf("x"), headers: { link } }));
  const { port } = await openTestDoor({ render });
  expect((await get(port, "/about")).headers.get("link")).toBe(font);
});

it("gives the renderer nothing of the reader's headers, so that all get the same HTML", async () => {
  const seen: NodeJS.Dict<string | string[]>[] = [];
  const { port } = await openTestDoor({
    siteUrl: "https://tracker.example",
    render: (request, response) => {
      seen.push(request.headers);
      response.end("x");
    },
  });
  await get(port, "/", [
    "RSC: 1",
    "Next-Router-State-Tree: garbage",
    "Next-Router-Prefetch: 1",
    "x-middleware-subrequest: middleware",
    "x-forwarded-host: evil.example",
    "x-nextjs-data: 1",
    "Cookie: a=b",
  ]);
  expect(seen).toEqual([
    { host: "tracker.example", "x-forwarded-proto": "https", "x-request-address": "/" },
  ]);
});

it("serves speculation rules for page links only", async () => {
  const { port } = await openTestDoor();
  const answer = await get(port, "/speculation-rules.json");
  expect(answer.headers.get("content-type")).toBe("application/speculationrules+json");
  const rules = JSON.parse(answer.body) as Record<string, { eagerness: string }[]>;
  expect(Object.keys(rules)).toEqual(["prefetch", "prerender"]);
  expect(rules.prerender?.[0]?.eagerness).toBe("moderate");
  expect(answer.body).toContain("/embed/*");
});

it("answers 410 for a page that says its record was taken back", async () => {
  const gone = documentOf("<main><p data-gone>Withdrawn</p></main>");
  const { port } = await openTestDoor({ render: rendererOf(() => ({ html: gone })) });
  const answer = await get(port, "/statements/x");
  expect(answer.status).toBe(410);
});

const MARKED = `${ROOT}<!-- a --><div><!--set-aside-1--></div><!--set-aside-0--><script>1</script>`;
const drawn = ["<p>Ä &lt;!-- stays --></p>", "<b data-x>b</b><!-- stays -->"].map((html) =>
  Buffer.from(html),
);

it("puts what was drawn apart where its marks stand, untouched", () => {
  const pieces = plainPage(MARKED, drawn).pieces;
  expect(pieces.join("")).toBe(`${ROOT}<div>${String(drawn[1])}</div>${String(drawn[0])}`);
  const other = plainPage(MARKED.replace("data-document", ""), drawn).pieces;
  expect(other.join("")).toContain("<!-- a --><div><b data-x>");
});

it("drops a mark for which nothing was drawn, as any comment", () => {
  expect(textOf(`${ROOT}<!--set-aside-0-->`)).toBe(ROOT);
  expect(plainPage(`${ROOT}<!--set-aside-7-->`, drawn).pieces.join("")).toBe(ROOT);
});

it.each([
  ['<p data-uncacheable="">', { isCacheable: false }],
  ['<p class="a" data-gone="">', { isGone: true }],
  ["<p>a data-uncacheable=&quot;&quot; data-gone=&quot;</p>", PLAIN],
])("reads from %s, drawn apart, what the page says of itself", (html, traits) => {
  expect(plainPage(`${ROOT}<!--set-aside-0-->`, [Buffer.from(html)])).toMatchObject({
    ...traits,
    isDocument: true,
  });
});

it("sends a page and what was drawn apart from it as one, in the right order", async () => {
  const { body, lengths } = joinParts([Buffer.from(MARKED), ...drawn]);
  const headers = { "x-part-lengths": lengths };
  const { port } = await openTestDoor({
    render: rendererOf(() => ({ html: String(body), headers })),
  });
  const answer = await get(port, "/");
  const text = Buffer.from(answer.body, "latin1").toString();
  expect(text).toBe(`${ROOT}<div>${String(drawn[1])}</div>${String(drawn[0])}`);
  expect(answer.headers.has("x-part-lengths")).toBe(false);
});
