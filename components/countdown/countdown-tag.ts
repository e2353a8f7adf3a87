import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** The name under which the browser knows the ticking countdown. */
export const COUNTDOWN_TAG = "story-countdown";

/** The same, as something JSX can draw. */
export const CountdownTag = COUNTDOWN_TAG;

type CountdownAttributes = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  /** Instants and spans in milliseconds since 1970, as numbers. */
  "data-due": number;
  "data-ahead": number;
  "data-from": number | undefined;
  "data-to": number | undefined;
};

declare module "react" {
  // JSX has no other way to learn of an element.
  namespace JSX {
    interface IntrinsicElements {
      [COUNTDOWN_TAG]: CountdownAttributes;
    }
  }
}
