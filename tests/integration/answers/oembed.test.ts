import { afterAll, beforeAll, expect, it } from "vitest";
import { openAnswers, SITE } from "./open-answers";

let answers: Awaited<ReturnType<typeof openAnswers>>;
beforeAll(async () => {
  answers = await openAnswers("prisma/story");
});
afterAll(() => answers.file.remove());

const ask = (page: string, more = "") =>
  answers.ask(`/oembed?url=${encodeURIComponent(page)}${more}`);

it("tells how to embed the part that stands for a page, with its filters and day", async () => {
  const answer = await ask(`${SITE}/bidders/oracle?contested=1&asof=2020-09-14`, "&maxwidth=400");
  expect(await answer.json()).toMatchObject({
    version: "1.0",
    type: "rich",
    width: 400,
    height: 640,
    thumbnail_url: `${SITE}/social/bidders/oracle.png?asof=2020-09-14`,
    html: expect.stringContaining(
      `<iframe src="${SITE}/embed/timeline?bidder=oracle&amp;contested=1&amp;asof=2020-09-14"`,
    ) as unknown,
  });
});

it.each([
  ["a page of another site", "https://other.example/", "", 404],
  ["a page without a part for other sites", `${SITE}/about`, "", 404],
  ["no address", "", "", 404],
  ["another format", `${SITE}/`, "&format=xml", 501],
  ["a format that is none", `${SITE}/`, "&format=%E2%80%AEyaml", 501],
  ["a width that is none", `${SITE}/`, "&maxwidth=wide", 400],
])("refuses %s", async (_, page, more, status) => {
  const answer = await ask(page, more);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});
