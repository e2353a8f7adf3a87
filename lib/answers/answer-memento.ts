import "server-only";
import { dayOfMoment, daysOver, momentOfDay } from "@/lib/domain/time/memento";
import { queryWith } from "@/lib/filters/filters-address";
import type { Reading } from "@/lib/reading";
import { faultAnswer } from "./problem-answer";
import { readDataRequest, UNPAGED } from "./read-data-request";

const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Answers where the dashboard of a moment is (RFC 7089): the front door hands over `Accept-Datetime`. */
export async function answerTimeGate(request: Request): Promise<Response> {
  const data = await readDataRequest(request, {
    parameters: UNPAGED,
    own: { datetime: () => null },
  });
  if (data instanceof Response) return data;
  const { reading, own } = data;
  const asked = own.get("datetime") ?? "";
  const moment = HTTP_DATE.test(asked) ? Date.parse(asked) : Number.NaN;
  if (Number.isNaN(moment)) {
    const problem = "expected an HTTP date such as Mon, 14 Sep 2020 12:00:00 GMT (RFC 7089)";
    const fault = { parameter: "Accept-Datetime", value: asked, problem, nearest: null };
    return faultAnswer({ faults: [fault], siteUrl: reading.siteUrl });
  }
  const day = dayOfMoment({
    moment: new Date(moment),
    now: reading.drawnAt,
    timeZone: reading.story.timeZone,
    days: pastDays(reading).map(({ day }) => day),
  });
  const location = `${reading.siteUrl}/${queryWith(reading.filters, { asOf: day })}`;
  return new Response(null, { status: 302, headers: { location } });
}

/** Answers with the list of states of the dashboard: one for each day on which something became public. */
export async function answerTimeMap(request: Request): Promise<Response> {
  const data = await readDataRequest(request, { parameters: UNPAGED });
  if (data instanceof Response) return data;
  const { reading, frame } = data;
  const original = `${frame.siteUrl}/${queryWith(reading.filters, { asOf: null })}`;
  const lines = [
    `<${original}>; rel="original timegate"`,
    `<${frame.siteUrl}/timemap${frame.query}>; rel="self"; type="application/link-format"`,
    ...mementos(reading),
  ];
  return new Response(`${lines.join(",\n")}\n`, {
    headers: {
      "content-type": "application/link-format",
      "access-control-allow-origin": "*",
      "x-clock": "none",
    },
  });
}

function pastDays({ coverage, drawnAt, story }: Reading): Reading["coverage"][number][] {
  return daysOver(coverage, { now: drawnAt, timeZone: story.timeZone });
}

function mementos(reading: Reading): string[] {
  const { filters, siteUrl, story } = reading;
  return pastDays(reading).map(({ day }, index, days) => {
    const address = `${siteUrl}/${queryWith(filters, { asOf: day })}`;
    const place = [
      ...(index === 0 ? ["first"] : []),
      ...(index === days.length - 1 ? ["last"] : []),
    ];
    const moment = momentOfDay({ day, timeZone: story.timeZone }).toUTCString();
    return `<${address}>; rel="${[...place, "memento"].join(" ")}"; datetime="${moment}"`;
  });
}
