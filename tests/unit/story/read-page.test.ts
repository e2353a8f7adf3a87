import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodePage } from "@/lib/story/draft/decode-page";
import { findQuotations } from "@/lib/story/draft/find-quotations";
import { readPage } from "@/lib/story/draft/read-page";
import { withinMilliseconds } from "@/lib/story/draft/within-milliseconds";

const read = (html: string) => readPage({ html, url: null });
const paragraphs = (html: string) => read(html)?.paragraphs;

function readFixture(name: string) {
  const bytes = readFileSync(`tests/fixtures/pages/${name}.html`);
  return read(decodePage({ bytes, type: "" }));
}

const sentence = (about: string) =>
  `The harbour board said on Tuesday, after long talks, that ${about} would be decided by the end of the month.`;
const page = (inner: string) =>
  `<!doctype html><html><body><nav><a href="/">Home</a></nav><article><h1>The cranes</h1>${inner}</article></body></html>`;
const BODY = ["first", "second", "third", "fourth", "fifth"].map((which) =>
  sentence(`the ${which} offer`),
);
const PARAGRAPHS = BODY.map((text) => `<p>${text}</p>`).join("");

describe("the article of a page", () => {
  it("is read though scripts hold templates of tags", () => {
    const article = readFixture("page-with-script-templates");
    expect(article?.paragraphs).toHaveLength(3);
    expect(findQuotations(article?.paragraphs ?? [])).toHaveLength(1);
  });

  it("has every block of text as a paragraph, in the order of the page", () => {
    expect(
      readFixture("page-paragraphs-without-p")?.paragraphs.map((text) => text.slice(0, 30)),
    ).toEqual([
      "The harbour board said on Tues",
      "“We were offered a price that ",
      "The port authority must still ",
      "The harbour board said on Tues",
      "What comes next",
      "30 April",
      "The port authority must still ",
    ]);
  });

  it.each([
    ["a table", `<table><tr><td>${sentence("a")}<td>12 May</table>`, [sentence("a"), "12 May"]],
    ["a list of definitions", `<dl><dt>May<dd>${sentence("a")}</dl>`, ["May", sentence("a")]],
    ["a quotation", `<blockquote>${sentence("a")}</blockquote>`, [sentence("a")]],
    ["a list", `<ul><li>${sentence("a")}<li>so it is</ul>`, [sentence("a"), "so it is"]],
    ["a list with paragraphs", `<ol><li>One<p>${sentence("a")}</ol>`, ["One", sentence("a")]],
    [
      "a caption",
      `<figure><img src="a.png" alt=""><figcaption>${sentence("a")}</figcaption></figure>`,
      [sentence("a")],
    ],
    [
      "a section",
      `<section><h2>Then</h2><div>${sentence("a")}</div></section>`,
      ["Then", sentence("a")],
    ],
    [
      "two line breaks",
      `<div>${sentence("a")}<br> <br>${sentence("b")}</div>`,
      [sentence("a"), sentence("b")],
    ],
    [
      "one line break",
      `<p>${sentence("a")}<br>${sentence("b")}</p>`,
      [`${sentence("a")} ${sentence("b")}`],
    ],
    [
      "preformatted text",
      `<pre>${sentence("a")}\n\n${sentence("b")}</pre>`,
      [sentence("a"), sentence("b")],
    ],
  ])("keeps %s where it stands", (_kind, html, expected) => {
    const [first = "", ...rest] = BODY;
    const all = page(
      `<div><p>${first}</p>${html}${rest.map((text) => `<p>${text}</p>`).join("")}</div>`,
    );
    expect(paragraphs(all)).toEqual([first, ...expected, ...rest]);
  });

  it("leaves out what stands around it", () => {
    const around = ["aside", "footer"].map((name) => `<${name}><p>${sentence(name)}</p></${name}>`);
    const named = ["related-stories", "comments"].map(
      (name) => `<div class="${name}"><p>${sentence(name)}</p></div>`,
    );
    const unseen = `<div hidden><p>${sentence("hidden")}</p></div><p style="display:none">${sentence("none")}</p>`;
    expect(paragraphs(page([PARAGRAPHS, ...around, ...named, unseen].join("")))).toEqual(BODY);
  });

  it("is the tree that browsers make of tags that are not closed or in the wrong place", () => {
    const text = "<table><tr><p>Strayed</p><td>In a cell</table>";
    expect(paragraphs(page(`<div>${PARAGRAPHS}${text}</div>`))).toEqual([
      ...BODY,
      "Strayed",
      "In a cell",
    ]);
  });
});

describe("a page that is no article", () => {
  const DRAWING = 38_000;
  it.each([
    ["paths of a drawing", `<svg>${"<path>".repeat(108_000)}</svg>`],
    ["circles that are not closed", `<svg>${"<circle>".repeat(DRAWING)}</svg>`],
    ["a million names of classes", `<div class="${"name ".repeat(1_000_000)}"></div>`],
  ])("is read in spite of %s", { timeout: 15_000 }, (_what, html) => {
    expect(paragraphs(page(`${html}${PARAGRAPHS}`))).toEqual(BODY);
  });

  it.each([
    ["elements", "<p>x</p>".repeat(60_000), "more than 40000 elements"],
    ["levels", "<div>".repeat(200_000), "nested more than 500 deep"],
    ["levels of no known element", "<circle>".repeat(DRAWING), "nested more than 500 deep"],
    ["levels of tables", "<table><tr><td>".repeat(50_000), "nested more than 500 deep"],
    [
      "attributes",
      `<p ${Array.from({ length: 400_000 }, (_, at) => `a${at}`).join(" ")}>`,
      "longer than 3.5 seconds",
    ],
  ])("is refused in a line for too many %s", { timeout: 15_000 }, (_what, html, reason) => {
    expect(() => read(page(html))).toThrow(reason);
    expect(() => read(page(html))).toThrow(
      /^This page is too large to be read as an article: .*\.$/,
    );
  });

  it("is stopped wherever the work is", () => {
    const work = () => {
      for (;;);
    };
    expect(withinMilliseconds({ work, most: 20 })).toEqual({ done: false });
    expect(withinMilliseconds({ work: () => 7, most: 1_000 })).toEqual({ done: true, value: 7 });
    const fail = () => {
      throw new RangeError("no");
    };
    expect(() => withinMilliseconds({ work: fail, most: 1_000 })).toThrow(RangeError);
  });
});

describe("the encoding of a page", () => {
  const utf8 = (text: string) => Buffer.from(text, "utf8");
  const latin1 = (text: string) => Buffer.from(text, "latin1");
  const cases: [string, Buffer, string, string][] = [
    [
      "UTF-8 whatever its label",
      utf8("<meta charset=gb2312>港口"),
      "text/html; charset=big5",
      "港口",
    ],
    [
      "the mark at its beginning",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("fa\u00e7ade", "utf16le")]),
      "text/html; charset=utf-8",
      "façade",
    ],
    [
      "the header before the page",
      latin1("<meta charset=koi8-r>\xe9"),
      'text/html; charset="iso-8859-1"',
      "é",
    ],
    ["the page's own word", latin1("<meta charset=koi8-r>\xc1\xc2"), "text/html", "аб"],
    [
      "the page's own word, as http-equiv",
      latin1('<meta http-equiv=content-type content="text/html; charset=windows-1251">\xe0\xe1'),
      "",
      "аб",
    ],
    ["no word in a comment", latin1("<!-- <meta charset=koi8-r> -->\xe9"), "", "é"],
    [
      "the declaration of an XHTML page",
      latin1('<?xml version="1.0" encoding="windows-1251"?>\xe0\xe1'),
      "application/xhtml+xml",
      "аб",
    ],
    ["windows-1252 for Latin-1", latin1("<meta charset=latin1>\x93sold\x94"), "", "“sold”"],
    [
      "Shift_JIS",
      Buffer.concat([utf8("<meta charset=shift_jis>"), Buffer.from([0x8d, 0x60])]),
      "",
      "港",
    ],
    ["escapes within ASCII", latin1("<meta charset=iso-2022-jp>\x1b$B9A\x1b(B"), "", "港"],
    [
      "no word of an encoding that is none",
      latin1("<meta charset=nonsense>\xe9"),
      "text/html; charset=other",
      "é",
    ],
  ];
  it.each(cases)("is %s", (_rule, bytes, type, text) => {
    expect(decodePage({ bytes, type })).toContain(text);
  });

  it("is UTF-8 for the page that says gb2312", () => {
    const article = readFixture("page-utf8-labelled-gb2312");
    expect(article?.headline).toBe("港口管理局拒绝第一份报价");
    expect(article?.paragraphs).toHaveLength(3);
    expect(findQuotations(article?.paragraphs ?? [])).toHaveLength(1);
  });
});
