// Runs in the browser because only there are keys pressed. Each key does what a link or field on the
// page does anyway; a reader may switch them off (WCAG 2.1.4), which stays on the reader's device.
import { KEYBOARD_TAG, SHORTCUTS, SHORTCUTS_OFF } from "./shortcuts";

class StoryKeyboard extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("keydown", this.#onKey);
    this.#offerSwitch();
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWriting(event.target) || localStorage.getItem(SHORTCUTS_OFF) !== null) return;
    if (!SHORTCUTS.some(({ key }) => key === event.key)) return;
    const target = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
    if (!(target instanceof HTMLElement)) return;
    event.preventDefault();
    act(target);
  };

  #offerSwitch(): void {
    const label = this.querySelector("label");
    const input = label?.querySelector("input");
    if (!label || !input) return;
    label.hidden = false;
    input.checked = localStorage.getItem(SHORTCUTS_OFF) === null;
    input.addEventListener("change", () => {
      if (input.checked) localStorage.removeItem(SHORTCUTS_OFF);
      else localStorage.setItem(SHORTCUTS_OFF, "1");
    });
  }
}

/** Keys belong to whoever is writing, choosing or scrolling a box. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, select, textarea, pre") !== null;
}

function act(target: HTMLElement): void {
  if (target.popover !== null) return void target.togglePopover();
  if (target instanceof HTMLAnchorElement) return target.click();
  const folded = target.closest("details");
  if (folded) folded.open = true;
  const field = target.matches("input") ? target : target.querySelector<HTMLElement>("input");
  (field ?? target).focus();
}

customElements.define(KEYBOARD_TAG, StoryKeyboard);
