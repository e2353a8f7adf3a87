// Runs in the browser because time goes on after the page is sent. It only rewrites digits that are
// already right in the HTML; without it the page says how long was left when it was drawn.
import { countdownTo } from "@/lib/domain/time/countdown";
import { formatCountdown, formatCountdownSpoken } from "@/lib/format";
import { COUNTDOWN_TAG } from "./countdown-tag";

const SECOND = 1_000;

class StoryCountdown extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #spokenMinute: number | null = null;

  connectedCallback(): void {
    document.addEventListener("visibilitychange", this.#tick);
    window.addEventListener("pageshow", this.#tick);
    this.#tick();
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.#tick);
    window.removeEventListener("pageshow", this.#tick);
    clearTimeout(this.#timer);
  }

  /** Draws, and comes back when the next second of the story's clock begins. */
  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const now = this.#storyNow();
    this.#draw(now);
    this.#timer = setTimeout(this.#tick, SECOND - (now % SECOND));
  };

  /** The real clock moved to the story's day; at the end of a replayed day it starts over. */
  #storyNow(): number {
    const now = Date.now() + Number(this.dataset["ahead"]);
    const { from, to } = this.dataset;
    if (from === undefined || to === undefined) return now;
    const [start, length] = [Number(from), Number(to) - Number(from)];
    return start + ((((now - start) % length) + length) % length);
  }

  #draw(now: number): void {
    const countdown = countdownTo({ due: Number(this.dataset["due"]), now });
    this.#write("before", countdown.hasPassed ? "passed " : "");
    this.#write("digits", formatCountdown(countdown));
    this.#write("after", countdown.hasPassed ? " ago" : "");
    this.#write("until", countdown.hasPassed ? "" : "until the ");
    this.#speak(countdown);
  }

  /** At most once a minute, and not on arrival: the page itself has just been read out. */
  #speak(countdown: ReturnType<typeof countdownTo>): void {
    const isFirst = this.#spokenMinute === null;
    if (countdown.minutes === this.#spokenMinute) return;
    this.#spokenMinute = countdown.minutes;
    const words = formatCountdownSpoken(countdown);
    if (!isFirst)
      this.#write("spoken", countdown.hasPassed ? `passed ${words} ago` : `${words} left`);
  }

  #write(part: "before" | "digits" | "after" | "until" | "spoken", text: string): void {
    const target = this.querySelector(`[data-${part}]`);
    if (target !== null && target.textContent !== text) target.textContent = text;
  }
}

customElements.define(COUNTDOWN_TAG, StoryCountdown);
