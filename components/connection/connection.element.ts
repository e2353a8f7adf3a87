// Runs in the browser because only there is it known that an answer is late or the connection gone.
// Without it the browser says so itself.
import { OFFLINE, STILL_WAITING, TRY_AGAIN, WAITING } from "./connection-words";
import { CONNECTION_TAG } from "./connection-tag";

/** Milliseconds before waiting is worth a word, and before it is worth an offer. */
const NOTICEABLE = 300;
const LONG = 8_000;

class StoryConnection extends HTMLElement {
  #timers: ReturnType<typeof setTimeout>[] = [];

  connectedCallback(): void {
    document.addEventListener("click", this.#onClick);
    document.addEventListener("submit", this.#onSubmit);
    document.addEventListener("keydown", this.#onKey);
    for (const type of ["online", "pagehide", "pageshow"]) addEventListener(type, this.#clear);
  }

  disconnectedCallback(): void {
    this.#clear();
    document.removeEventListener("click", this.#onClick);
    document.removeEventListener("submit", this.#onSubmit);
    document.removeEventListener("keydown", this.#onKey);
    for (const type of ["online", "pagehide", "pageshow"]) removeEventListener(type, this.#clear);
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link !== null && leadsToPage(link)) this.#leave(event, link.href);
  };

  readonly #onSubmit = (event: SubmitEvent): void => this.#leave(event, location.href);

  /** Escape stops the browser's loading too. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") this.#clear();
  };

  #leave(event: Event, address: string): void {
    if (event.defaultPrevented) return;
    this.#clear();
    if (navigator.onLine) {
      this.#timers = [
        setTimeout(() => this.#say(WAITING), NOTICEABLE),
        setTimeout(() => this.#say(STILL_WAITING, address), LONG),
      ];
      return;
    }
    event.preventDefault();
    this.#say(OFFLINE, address);
  }

  #say(words: string, address?: string): void {
    const line = document.createElement("p");
    line.className = "connection-notice";
    line.append(`${words} `);
    if (address !== undefined) {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = TRY_AGAIN;
      line.append(link);
    }
    this.replaceChildren(line);
  }

  readonly #clear = (): void => {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.replaceChildren();
  };
}

/** Leads away from this page to another one of this site, not to a file or a place on this page. */
function leadsToPage({ href, origin, pathname, target, hash, search }: HTMLAnchorElement): boolean {
  if (href === "" || origin !== location.origin || target !== "") return false;
  if (/\.\w+$|^\/api\//.test(pathname)) return false;
  return hash === "" || pathname !== location.pathname || search !== location.search;
}

customElements.define(CONNECTION_TAG, StoryConnection);
