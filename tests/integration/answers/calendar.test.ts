import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importStoryFolder } from "@/lib/story/import-story-folder";
import { createStoryFolder } from "../../fixtures/story/story-folder";
import { openAnswers, SITE } from "./open-answers";

let answers: Awaited<ReturnType<typeof openAnswers>>;
beforeAll(async () => {
  answers = await openAnswers("prisma/story");
});
afterAll(() => answers.file.remove());

async function events(address: string) {
  const calendar = new ICAL.Component(ICAL.parse(await answers.text(address)) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => ({
    component,
    event: new ICAL.Event(component),
    status: component.getFirstPropertyValue("status"),
  }));
}

/** Adds a later article to the story. */
async function takeIn(yaml: string) {
  const folder = createStoryFolder({ "later.yaml": yaml });
  const { client } = answers.file;
  const recordedAt = new Date("2026-02-02T02:02:02Z");
  const outcome = await importStoryFolder({ folder, client, recordedAt });
  expect(outcome.ok).toBe(true);
}

const statement = (slug: string, day: string, moves: string) => `
  - slug: ${slug}
    headline: ${slug}
    summary: The deadline is moved, in a made-up article.
    kind: action
    speaker: us-president
    origin: us-president
    attribution: named
    parties: [us-president]
    occurredOn: ${day}
    occurredBasis: stated
    citations: [{ article: made-up, paragraph: 1 }]
    moves: [{ deadline: us-order-deadline, ${moves} }]`;

const article = `articles:
  - slug: made-up
    headline: Made up
    publishedOn: 2020-09-19
    publishedBasis: stated
statements:`;

describe("the calendar of deadlines", () => {
  it("has one event a deadline: a day where no hour is known, an alarm the day before, the evidence", async () => {
    const [only, ...others] = await events("/deadlines.ics");
    expect(others).toEqual([]);
    const { event, component, status } = only!;
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe("2020-09-15");
    expect(event.endDate.toString()).toBe("2020-09-16");
    expect(event.sequence).toBe(0);
    expect(status).toBe("CONFIRMED");
    expect(event.summary).toBe("US order deadline (contested)");
    expect(event.description).toContain(`${SITE}/statements/executive-order-issued`);
    expect(event.description).toContain("the hour was not reported");
    const alarm = component.getFirstSubcomponent("valarm");
    expect(alarm?.getFirstPropertyValue("trigger")?.toString()).toBe("-P1D");
  });

  it("tells of an earlier day only what was public then", async () => {
    expect(await events("/deadlines.ics?asof=2020-08-30")).toEqual([]);
    const [then] = await events("/deadlines.ics?asof=2020-09-13");
    expect(then?.event.summary).toBe("US order deadline");
  });

  it("holds the deadlines that the selection is about", async () => {
    expect(await events("/deadlines.ics?bidder=oracle")).toEqual([]);
    expect(await events("/deadlines.ics?regulator=us-president")).toHaveLength(1);
  });

  it("moves the same entry after an extension, and cancels it when the deadline is lifted", async () => {
    const [before] = await events("/deadlines/us-order-deadline/calendar.ics");
    const extended = statement(
      "extended",
      "2020-09-18",
      "action: extends, due: 2020-09-27T23:59:00-04:00",
    );
    const lifted = statement("lifted", "2020-09-19", "action: lifts");
    await takeIn(`${article}${extended}${lifted}`);
    const [after] = await events("/deadlines/us-order-deadline/calendar.ics?asof=2020-09-18");
    expect(after?.event.uid).toBe(before?.event.uid);
    expect(after?.event.sequence).toBe(1);
    expect(after?.event.startDate.isDate).toBe(false);
    // An instant: an end would have to be later (RFC 5545, 3.8.2.2).
    expect(after?.component.getFirstProperty("dtend")).toBeNull();
    expect(after?.event.startDate.toJSDate().toISOString()).toBe("2020-09-28T03:59:00.000Z");
    expect(after?.status).toBe("CONFIRMED");
    const [end] = await events("/deadlines.ics?asof=2020-09-19");
    expect(end?.event.uid).toBe(before?.event.uid);
    expect(end?.status).toBe("CANCELLED");
    expect(end?.event.sequence).toBe(2);
    expect(end?.event.startDate.toJSDate().toISOString()).toBe("2020-09-28T03:59:00.000Z");
    const [earlier] = await events("/deadlines.ics?asof=2020-09-14");
    expect(earlier?.event.sequence).toBe(0);
    expect(earlier?.event.startDate.toString()).toBe("2020-09-15");
  });

  it("says which deadline it does not know, and what was probably meant", async () => {
    const answer = await answers.ask("/deadlines/us-order-deadlin/calendar.ics");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ status: 404, nearest: ["us-order-deadline"] });
  });
});
