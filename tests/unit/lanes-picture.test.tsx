import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LanesPicture } from "@/components/lanes/lanes-picture";
import { DAYS_WIDTH } from "@/components/lanes/lane-geometry";
import { laneParties } from "@/lib/domain/lanes/lanes";
import { layOutLanes } from "@/lib/domain/lanes/lanes-layout";
import type { Statement } from "@/lib/domain/statement";
import { NO_FILTERS, type TimelineFilters } from "@/lib/filters/timeline-filters";
import { buildParty, buildStatement } from "../setup/builders";

const acme = buildParty({ slug: "acme", shortName: "Acme", name: "Acme Corporation" });
const ministry = buildParty({ slug: "ministry", role: "regulator", shortName: "Ministry" });
const owner = buildParty({ slug: "owner", role: "seller", shortName: "Owner" });

const offer = buildStatement({
  slug: "offer",
  headline: "Acme offered <10>",
  kind: "announcement",
  speaker: { type: "party", party: acme },
  parties: [acme, owner],
  occurredOn: "2020-09-13",
  positions: [{ question: "is-it", position: "yes" }],
});
const order = buildStatement({
  slug: "order",
  headline: "The ministry ordered it",
  kind: "action",
  parties: [ministry],
  occurredOn: "../2020-09-12",
});
const many = Array.from({ length: 500 }, (_, index) => ({ ...offer, slug: `offer-${index}` }));

function draw(
  statements: readonly Statement[],
  more: { filters?: Partial<TimelineFilters>; contested?: string[]; titles?: string[] } = {},
): string {
  const layout = layOutLanes({
    parties: laneParties([acme, ministry, owner]),
    content: { statements },
    range: { first: null, last: null },
    readingDay: "2020-09-14",
    dueDays: [{ day: "2020-09-15", titles: more.titles ?? ["Closing"] }],
    width: DAYS_WIDTH,
  });
  const filters = { ...NO_FILTERS, ...more.filters };
  const contestedQuestions = more.contested ?? [];
  return renderToStaticMarkup(
    <LanesPicture layout={layout} filters={filters} contestedQuestions={contestedQuestions} />,
  );
}

const svgLinks = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"><title>([^<]*)<\/title>/g)].map(([, href, name]) => [
    href?.replaceAll("&amp;", "&"),
    name,
  ]);

describe("the lanes picture", () => {
  it("leads from each mark to its statement, named by date, headline, speaker and kind", () => {
    const links = svgLinks(draw([offer, order], { contested: ["is-it"] }));
    const name = "13 September 2020: Acme offered &lt;10&gt;; Acme, announcement, contested";
    expect(links.map(([, text]) => text)).toEqual([
      name,
      "by 12 September 2020: The ministry ordered it; Somebody, action",
      name,
    ]);
    for (const [href] of links) expect(href).toMatch(/offer|order/);
  });

  it("keeps the reading day in the addresses", () => {
    const links = svgLinks(draw([offer], { filters: { asOf: "2020-09-14" } }));
    expect(links[0]?.[0]).toContain("asof=2020-09-14");
  });

  it("names lanes and lines, and tells the two kinds of line apart by more than colour", () => {
    const html = draw([offer]);
    expect(html).toContain('aria-label="Acme: 1 statement"');
    expect(html).toContain("Due 15 Sep 2020: Closing");
    expect(html).toContain("Reading day 14 Sep 2020");
    const dashes = [...html.matchAll(/stroke-(?:ended|ink)"[^>]*stroke-dasharray="([^"]+)"/g)];
    expect(new Set(dashes.map(([, dash]) => dash)).size).toBe(2);
  });

  it("shortens a long title in the picture, and has all of it in its name and the list", () => {
    const title = "An order with a very long title that would run over the whole picture";
    const whole = `Due 15 Sep 2020: ${title}`;
    const html = draw([offer], { titles: [title] });
    expect(html).toContain("…");
    expect(html.split(whole)).toHaveLength(3);
  });

  it("says the same as a list", () => {
    const [, list = ""] = draw([offer, order]).split("The picture as a list");
    expect(list).toContain("Acme offered &lt;10&gt;</a>");
    expect(list).toContain("by 12 September 2020");
    expect(list).toContain("Owner: 1 statement");
  });

  it("names the parties without a lane", () => {
    expect(draw([order])).toContain("Without a statement in this selection: Acme, Owner.");
  });

  it("draws nothing for an empty selection, and says so", () => {
    const html = draw([]);
    expect(html).not.toContain("<svg");
    expect(html).toContain("No statement in this selection");
  });

  it("offers a way past many marks, and not past a few", () => {
    expect(draw([offer])).not.toContain("Skip the picture");
    expect(draw(many.slice(0, 10))).toContain('href="#lanes-text"');
  });
});

describe("the lanes picture of very many statements", () => {
  it("leads from each count to the timeline of its party and days", () => {
    const links = svgLinks(draw(many, { filters: { kind: ["announcement"] } }));
    const range = "from=2020-09-13&to=2020-09-13";
    expect(links).toEqual([
      [
        `/?bidder=acme&kind=announcement&${range}#timeline`,
        "13 Sep 2020: 500 statements concern Acme",
      ],
      [`/?kind=announcement&${range}#timeline`, "13 Sep 2020: 500 statements concern Owner"],
    ]);
  });

  it("does not widen the reader's own choice of bidders", () => {
    const [first] = svgLinks(draw(many, { filters: { bidder: ["rival"] } }));
    expect(first?.[0]).toMatch(/^\/\?bidder=rival&from/);
    const [both] = svgLinks(draw(many, { filters: { bidder: ["acme", "rival"] } }));
    expect(both?.[0]).toMatch(/^\/\?bidder=acme&from/);
  });

  it("says what has no reported day", () => {
    const imprecise = buildStatement({
      ...offer,
      slug: "x",
      occurredOn: "2020-09-12/2020-09-13",
      publicOn: "2020-09-13",
    });
    const names = svgLinks(draw([...many, imprecise])).map(([, name]) => name);
    expect(names[0]).toBe(
      "13 Sep 2020: 501 statements concern Acme, 1 of them with no day reported",
    );
  });

  it("has the counts as a table", () => {
    const [, table = ""] = draw(many).split("The picture as a list");
    expect(table).toMatch(/<th scope="col"[^>]*>Acme<\/th>/);
    expect(table).toMatch(/>13 Sep 2020<\/a><\/th><td[^>]*>500<\/td>/);
  });
});

it.each([
  ["marks", [offer, order]],
  ["counts", many],
  ["nothing", []],
])("has no inline style and no id twice when it draws %s", (_, statements) => {
  const html = draw(statements);
  expect(html).not.toMatch(/\sstyle=/);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
