import { generateAtomFeed, generateRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, it } from "vitest";
import { plainXml } from "@/lib/exports/feeds/plain-xml";

const TEXTS = [
  "plain",
  "I'm < you & me",
  "]]>",
  "a ]]> b ]]]]> c",
  "<![CDATA[ x ]]>",
  "> <![CDATA[",
  "&amp; &#38; &lt;",
  "<p>“It’s done,” he said.</p>",
  "字节跳动 & кино",
  "$& $1 $`",
];
/** A space at either end is lost in reading, and no text of a record has one. */
const read = (xml: string) => new RssParser().parseString(xml);

function feedsWith(text: string): string[] {
  const updated = new Date("2020-09-14T00:00:00Z");
  return [
    generateRssFeed<true>(
      {
        title: text,
        link: "https://tracker.example/",
        description: text,
        items: [{ title: text, description: text, guid: { value: "urn:x:1", isPermaLink: false } }],
      },
      { strict: true },
    ),
    generateAtomFeed<true>(
      {
        id: "urn:x:0",
        title: { value: text },
        updated,
        entries: [{ id: "urn:x:1", title: { value: text }, summary: { value: text }, updated }],
      },
      { strict: true },
    ),
  ];
}

describe("the XML of feeds", () => {
  it.each(TEXTS)("says %j in escaped text with nothing around it", async (text) => {
    for (const xml of feedsWith(text)) {
      const plain = plainXml(xml);
      expect(plain).not.toContain("<![CDATA[");
      expect(plain).not.toMatch(/<title[^>]*>\s|\s<\/title>/);
      const feed = await read(plain);
      expect(feed.title).toBe(text);
      expect(feed.items.map(({ title }) => title)).toEqual([text]);
    }
  });

  it.each(["\u0000", "\u0001", "\u000b", "\u001f", "\ufffe", "\uffff", "\ud83d", "\udca9"])(
    "leaves out what XML forbids, and nothing beside it: %j",
    async (forbidden) => {
      for (const xml of feedsWith(`so${forbidden}ld 💩\u{1fffe}`))
        expect((await read(plainXml(xml))).title).toBe("sold 💩\u{1fffe}");
    },
  );
});
