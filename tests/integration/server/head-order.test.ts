import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderHead } from "@/lib/server/rendering/head-order";

const SET_UP = '<meta charSet="utf-8"/><meta name="viewport" content="w"/>';
const STYLE =
  '<style>a{}</style><link rel="stylesheet" href="/a.css"/>' +
  '<script type="module" src="/elements/a.js"></script>';
const TITLE = "<title>A <title> of its own</title>";
const FIXED = SET_UP + STYLE + TITLE;
const FEEDS = [
  '<link rel="alternate" type="application/atom+xml" href="/timeline.atom"/>',
  '<link rel="alternate" type="application/atom+xml" href="/moves.atom"/>',
];
const OTHERS = [
  '<link rel="canonical" href="/"/>',
  '<link rel="icon" href="/i.svg"/>',
  '<meta name="description" content="a &gt; b"/>',
  '<meta property="og:image" content="/p.png"/>',
  '<meta property="og:image:width" content="1200"/>',
  '<meta name="next-size-adjust" content=""/>',
];
const page = (head: readonly string[], body = "<p>text</p>") =>
  `<!DOCTYPE html><html lang="en"><head>${head.join("")}</head><body>${body}</body></html>`;

describe("the head of a page", () => {
  it("is the same in whatever order its links and descriptions were written", () => {
    const expected = page([
      SET_UP,
      TITLE,
      OTHERS[2] ?? "",
      OTHERS[5] ?? "",
      ...OTHERS.slice(3, 5),
      STYLE,
      ...FEEDS,
      ...OTHERS.slice(0, 2),
    ]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(OTHERS, { minLength: OTHERS.length }),
        fc.nat(OTHERS.length),
        fc.nat(OTHERS.length),
        (others, a, b) => {
          const [first, second] = [Math.min(a, b), Math.max(a, b)];
          const head = [...others];
          head.splice(second, 0, FEEDS[1] ?? "");
          head.splice(first, 0, FEEDS[0] ?? "");
          expect(orderHead(page([FIXED, ...head]))).toBe(expected);
          expect(orderHead(page([head[0] ?? "", FIXED, ...head.slice(1)]))).toBe(expected);
        },
      ),
    );
  });

  it("keeps what stands in it, and all that stands outside of it", () => {
    const strange = [
      page([FIXED, "<!-- a comment -->", ...OTHERS], '<meta name="x" content="y"/><link rel="z"/>'),
      "<p>no head</p>",
      "<head>that never ends",
      page([]),
      "",
    ];
    for (const html of strange) {
      expect([...orderHead(html)].toSorted()).toEqual([...html].toSorted());
      expect(orderHead(orderHead(html))).toBe(orderHead(html));
      expect(orderHead(html).split("<body>")[1]).toBe(html.split("<body>")[1]);
    }
  });
});
