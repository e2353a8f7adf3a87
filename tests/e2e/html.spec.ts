import { HtmlValidate } from "html-validate";
import { EVERY_PAGE } from "./pages";
import { expect, test } from "./quiet-page";

/**
 * The recommended rules. What is different, and why:
 * - attr-case, attribute-boolean-style, attribute-empty-style, void-style: how React writes attributes and
 *   tags; the same to every parser (HTML, 13.1.2).
 * - form-dup-name: boxes of one name are how a GET form sends several values (HTML, 4.10.21.4).
 * - long-title: a title ends with the name of the story, which is as long as the story's owner likes.
 * - no-inline-style stays on, because the policy refuses such styles; so does everything else.
 */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "attr-case": "off",
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "void-style": "off",
    "long-title": "off",
  },
});

for (const path of EVERY_PAGE)
  test(`${path} is valid HTML`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const { results } = await validator.validateString(html);
    const messages = results.flatMap(({ messages: found }) =>
      found.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });
