import { KEYBOARD_TAG } from "./shortcuts";

/** The element as something JSX can draw. */
export const KeyboardTag = KEYBOARD_TAG;

declare module "react" {
  // JSX has no other way to learn of an element.
  namespace JSX {
    interface IntrinsicElements {
      [KEYBOARD_TAG]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
