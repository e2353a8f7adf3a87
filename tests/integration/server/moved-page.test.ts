import { expect, it } from "vitest";
import { openTestDoor } from "./open-test-door";
import { documentOf, rendererOf } from "./page-renderer";
import { getFrom } from "./raw-client";

const ask = async (head: string) => {
  const html = documentOf("<main>Moved</main>").replace("</head>", `${head}</head>`);
  const { port } = await openTestDoor({ render: rendererOf(() => ({ html })) });
  const answer = await getFrom(port, { from: "127.0.0.1", address: "/bidders/old" });
  return { status: answer.status, to: answer.headers.get("location") ?? null, body: answer.body };
};

it.each(["/bidders/new", "/regulators/new-name?asof=2020-09-14"])(
  "a page that says it moved to %s is a redirect for good, without a body",
  async (to) => {
    expect(await ask(`<meta name="moved-to" content="${to}"/>`)).toEqual({
      status: 301,
      to,
      body: "",
    });
  },
);

it.each([
  "https://elsewhere.example/",
  "//elsewhere.example/x",
  "/bidders/a?x=%0d%0a",
  "javascript:1",
])("no page leads to %s", async (to) => {
  expect(await ask(`<meta name="moved-to" content="${to}"/>`)).toMatchObject({
    status: 200,
    to: null,
  });
});
