// Fits each frame of this tracker in a page to the height of what is in it. Takes nothing from a message but a
// number, and only for the frame whose window sent it: a sandboxed frame has no origin to be known by.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const isOurs = ({ src }) => URL.canParse(src) && new URL(src).origin === origin;
  addEventListener("message", ({ source, data }) => {
    if (source === null || data?.type !== "story-frame" || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source && isOurs(frame))
        frame.height = String(Math.min(data.height, 20000));
  });
})();
