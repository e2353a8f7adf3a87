import { joinLines } from "../verify/article-text";
import { textBlocks } from "./text-blocks";

/** What stands on an article's page and is no part of the article. */
const AROUND =
  "nav, aside, footer, header, form, button, dialog, iframe, noscript, menu, [hidden], [aria-hidden=true], [role=complementary], [role=navigation]";
const AROUND_NAMES =
  /(?:^|[\s_-])(?:ads?|advert\w*|author|banner|bio|breadcrumbs?|byline|comments?|cookies?|credits?|disclaimer|disqus|footer|header|legal|login|masthead|menu|meta|modal|more|nav\w*|newsletter|outbrain|pager|pagination|paywall|popup|promos?|recommend\w*|related|replies|share|sharing|shoutbox|sidebar|social|sponsor\w*|subscri\w*|taboola|tags?|teasers?|toolbar|widget)(?:$|[\s_-])/i;
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** A sentence of some length; without spaces between words a few dozen characters say as much. */
const SENTENCE = /^[\s\S]{59,}[.!?…]["'”’»)\]]*$|^[\s\S]{19,}[。！？]/u;
const MOST_LINKED = 0.25;

/** Whether an element may belong to the article, by its kind, its names and whether it is seen. */
export function isPartOfPage(element: Element): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`;
  const isSeen = !UNSEEN.test(element.getAttribute("style") ?? "");
  return isSeen && !element.matches(AROUND) && !AROUND_NAMES.test(names);
}

export function isSentence(text: string): boolean {
  return SENTENCE.test(text);
}

/** Whether a block holds a whole sentence, and is no list of links and nothing to fill in. */
export function isProse(element: Element): boolean {
  if (element.querySelector("form, input, button, select, textarea") !== null) return false;
  const texts = textBlocks(element).map(({ text }) => text);
  if (!texts.some(isSentence)) return false;
  const links = [...element.querySelectorAll("a")];
  const linked = links.reduce((sum, link) => sum + joinLines(link.textContent ?? "").length, 0);
  return linked <= MOST_LINKED * texts.join(" ").length;
}
