/** What a key does, and how the page marks what it acts on: `data-shortcut` with the key's name. */
export const SHORTCUTS = [
  { key: "ArrowLeft", sign: "←", meaning: "the day before" },
  { key: "ArrowRight", sign: "→", meaning: "the day after" },
  { key: "t", sign: "t", meaning: "today, by the real clock" },
  { key: "/", sign: "/", meaning: "to the search field" },
  { key: "?", sign: "?", meaning: "this list" },
] as const;

/** Where a reader's wish to have no single-key shortcuts is kept, on the reader's own device. */
export const SHORTCUTS_OFF = "shortcuts-off";

export const KEYBOARD_TAG = "story-keyboard";
