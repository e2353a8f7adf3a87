// Runs in the browser because only there it is known how high the text is. It tells the page around the
// frame, which fits the frame if its author took the script along; without it the frame scrolls.
import { FRAME_TAG } from "./frame-tag";

class StoryFrame extends HTMLElement {
  #observer: ResizeObserver | undefined;

  connectedCallback(): void {
    if (window.parent === window) return;
    this.#observer = new ResizeObserver(() => this.#tell());
    this.#observer.observe(document.documentElement);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }

  /** A height is no secret, and the page around may be anybody's. */
  #tell(): void {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    window.parent.postMessage({ type: FRAME_TAG, height }, "*");
  }
}

customElements.define(FRAME_TAG, StoryFrame);
