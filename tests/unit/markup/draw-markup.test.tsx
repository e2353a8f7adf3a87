import fc from "fast-check";
import { createElement, memo, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { BoardSamples } from "@/components/design/board-samples";
import { ColourSamples } from "@/components/design/colour-samples";
import { ControlSamples } from "@/components/design/control-samples";
import { DateSamples } from "@/components/design/date-samples";
import { EvidenceSamples } from "@/components/design/evidence-samples";
import { MarkSamples } from "@/components/design/mark-samples";
import { StateSamples } from "@/components/design/state-samples";
import { TypeSamples } from "@/components/design/type-samples";
import { FilterChips } from "@/components/filters/filter-chips";
import { FilterPanel } from "@/components/filters/filter-panel";
import { DAYS_WIDTH } from "@/components/lanes/lane-geometry";
import { LanesPicture } from "@/components/lanes/lanes-picture";
import { drawMarkup } from "@/components/markup/draw-markup";
import { laneParties } from "@/lib/domain/lanes/lanes";
import { layOutLanes } from "@/lib/domain/lanes/lanes-layout";
import { FACETS, NO_FILTERS } from "@/lib/filters/timeline-filters";
import { buildParty, buildQuestion, buildStatement } from "../../setup/builders";

const acme = buildParty({ slug: "acme", shortName: "Acme & Co", name: '"Acme" <Corporation>' });
const statement = buildStatement({
  headline: "Acme's <offer>",
  speaker: { type: "party", party: acme },
  parties: [acme],
  occurredOn: "../2020-09-12",
});
const filters = { ...NO_FILTERS, bidder: ["acme"], contested: true, q: 'a "b" <c>' };
const place = { path: "/", filters };
const option = { slug: "acme", label: "Acme & Co" };
const vocabulary = {
  bidder: [option],
  regulator: [],
  party: [],
  kind: [],
  source: [option],
  article: [],
};
const none: ReadonlyMap<string, number> = new Map();
const some = new Map([["acme", 3]]);
const counts = {
  bidder: some,
  regulator: none,
  party: none,
  kind: none,
  source: none,
  article: none,
};
const contested = [
  {
    question: buildQuestion({ title: "Is it 'sold'?" }),
    state: "contested" as const,
    positions: [],
  },
];

function lanes(): ReactElement {
  const layout = layOutLanes({
    parties: laneParties([acme]),
    content: { statements: [statement, { ...statement, slug: "second" }] },
    range: { first: null, last: null },
    readingDay: "2020-09-14",
    dueDays: [{ day: "2020-09-15", titles: ["Closing"] }],
    width: DAYS_WIDTH,
  });
  return <LanesPicture layout={layout} filters={filters} contestedQuestions={[]} />;
}

/** The components of the site, in every state that the design page shows, and what it has no sample of. */
const VIEWS: [string, ReactElement][] = [
  ["type", <TypeSamples key="" />],
  ["colours", <ColourSamples key="" />],
  ["marks", <MarkSamples key="" questions={contested} asOf="2020-09-14" />],
  ["dates", <DateSamples key="" timeZone="America/New_York" drawnAt={new Date(0)} />],
  ["evidence", <EvidenceSamples key="" statements={[statement]} asOf={null} lang="en" />],
  ["boards", <BoardSamples key="" bidders={[acme]} asOf={null} lang="en" />],
  ["controls", <ControlSamples key="" />],
  ["states", <StateSamples key="" place={place} readingDay="2020-09-14" />],
  ["lanes", lanes()],
  ["chips", <FilterChips key="" place={place} vocabulary={vocabulary} />],
  [
    "filters",
    <FilterPanel key="" place={place} facets={FACETS} vocabulary={vocabulary} counts={counts} />,
  ],
];

const Remembered = memo(function Remembered({ text }: { text: string }) {
  return <i>{text}</i>;
});

const ELEMENTS: [string, ReactNode][] = [
  ["text that HTML would read", `<a href="x">&amp; 'b'`],
  ["numbers, also none", [0, -1.5, 10n]],
  ["nothing", [null, undefined, false, true, ""]],
  [
    "texts beside each other",
    <p key="">
      {["a", "b"]} c {1}
    </p>,
  ],
  [
    "elements without content",
    <p key="">
      a<br />b<wbr />
      <hr />
    </p>,
  ],
  ["markup as it is", <p key="" dangerouslySetInnerHTML={{ __html: "<b>a</b>" }} />],
  ["flags", <details key="" open hidden={false} />],
  ["a flag with a value", createElement("p", { hidden: "until-found" })],
  [
    "words for true and false",
    <p key="" aria-hidden data-a={false} data-b="" aria-current={undefined} />,
  ],
  ["an address that runs a script", createElement("a", { href: "javascript:alert(1)" }, "a")],
  [
    "an address relative to the page",
    <a key="" href="story">
      a
    </a>,
  ],
  ["an empty address", createElement("a", { href: "" }, "a")],
  ["a style", <p key="" style={{ marginTop: 1, color: "red" }} />],
  ["a handler and a function", createElement("p", { onClick: () => 1, title: () => 1 })],
  ["an attribute nobody uses here", <p key="" itemProp="a" spellCheck={false} contentEditable />],
  ["an attribute with a bad name", createElement("p", { 'a"><script>': "b" })],
  [
    "a choice",
    <select key="" defaultValue="b">
      <option value="a">A</option>
      <option value="b">B</option>
    </select>,
  ],
  ["a text field", <textarea key="" defaultValue={"\n<a>"} />],
  ["preformatted text", <pre key="">{"\na"}</pre>],
  ["a field with all it may have", <input key="" name="n" value="v" type="hidden" />],
  [
    "a field with a first value",
    <input key="" defaultValue={'a "b"'} name="n" required className="c" />,
  ],
  [
    "boxes",
    [
      <input key="a" type="checkbox" defaultChecked />,
      <input key="b" type="checkbox" defaultChecked={false} />,
    ],
  ],
  [
    "a picture",
    <svg key="" viewBox="0 0 1 1">
      <path d="M0 0" strokeWidth={2} fillRule="evenodd" clipPath="url(#a)" />
      <title>t</title>
    </svg>,
  ],
  [
    "an element of our own",
    createElement("story-clock", { className: "c", "data-due": 5, role: "timer" }, "a"),
  ],
  ["a remembered component", <Remembered key="" text="<a>" />],
  ["an image", createElement("img", { src: "/a.png", alt: "a" })],
];

// React tells of what some of these elements do wrong on purpose.
vi.spyOn(console, "error").mockImplementation(() => undefined);

describe("drawing markup", () => {
  it.each(VIEWS)("draws what React draws: %s", async (_, view) => {
    const html = renderToStaticMarkup(view);
    expect(html.length).toBeGreaterThan(300);
    expect(await drawMarkup(view)).toBe(html);
  });

  it.each(ELEMENTS)("draws what React draws: %s", async (_, node) => {
    expect(await drawMarkup(node)).toBe(renderToStaticMarkup(node));
  });

  it("draws any tree as React does", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 12 });
    const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.constant(undefined));
    const props = fc.dictionary(
      fc.constantFrom(
        "className",
        "id",
        "title",
        "lang",
        "tabIndex",
        "href",
        "aria-label",
        "data-x",
      ),
      value,
    );
    const { node } = fc.letrec<{ node: ReactNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.constant(null),
        fc
          .tuple(
            fc.constantFrom("p", "a", "span", "td"),
            props,
            fc.array(tie("node"), { maxLength: 3 }),
          )
          .map(([tag, given, children]) => createElement(tag, given, ...children)),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(node, async (tree) => {
        expect(await drawMarkup(tree)).toBe(renderToStaticMarkup(tree));
      }),
      { numRuns: 500 },
    );
  });
});

describe("async components", () => {
  it("are drawn in their places, side by side", async () => {
    const under: string[] = [];
    async function Late({ name, children }: { name: string; children?: ReactNode }) {
      under.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      under.push(`${name} ends`);
      return (
        <b>
          {name}
          {children}
        </b>
      );
    }
    const html = await drawMarkup(
      <p>
        1
        <Late name="a">
          <Late name="c" />
        </Late>
        2<Late name="b" />3
      </p>,
    );
    expect(html).toBe("<p>1<b>a<b>c</b></b>2<b>b</b>3</p>");
    expect(under.slice(0, 2)).toEqual(["a begins", "b begins"]);
  });

  it("hand on what they fail with, and leave no rejection behind", async () => {
    async function Failing({ word }: { word: string }): Promise<ReactNode> {
      await Promise.resolve();
      throw new Error(word);
    }
    await expect(
      drawMarkup([<Failing key="a" word="one" />, <Failing key="b" word="two" />]),
    ).rejects.toThrow("one");
    await new Promise((resolve) => setTimeout(resolve, 5));
  });
});
