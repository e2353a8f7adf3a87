import type { DetailedHTMLProps, HTMLAttributes } from "react";

/** The name under which the browser knows what tells its height to the page around it. */
export const FRAME_TAG = "story-frame";

/** The same, as something JSX can draw. */
export const FrameTag = FRAME_TAG;

type FrameAttributes = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  // JSX has no other way to learn of an element.
  namespace JSX {
    interface IntrinsicElements {
      [FRAME_TAG]: FrameAttributes;
    }
  }
}
