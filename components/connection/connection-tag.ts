/** The name under which the browser knows the line that tells of waiting and of a lost connection. */
export const CONNECTION_TAG = "story-connection";

/** The same, as something JSX can draw. */
export const ConnectionTag = CONNECTION_TAG;

declare module "react" {
  // JSX has no other way to learn of an element.
  namespace JSX {
    interface IntrinsicElements {
      [CONNECTION_TAG]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
