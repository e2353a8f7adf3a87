/** Why a page was not read though an article may be on it; the message is for the user. */
export class PageTooLargeError extends Error {
  override name = "PageTooLargeError";

  constructor(reason: string) {
    super(`This page is too large to be read as an article: ${reason}.`);
  }
}
