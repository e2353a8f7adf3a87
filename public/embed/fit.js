// Fits each frame of this tracker in a page to the height of what is in it. Listens to messages of those
// frames only, and takes nothing from them but a number.
(() => {
  const { origin } = new URL(document.currentScript.src);
  addEventListener("message", ({ origin: sender, source, data }) => {
    if (sender !== origin || data?.type !== "story-frame" || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.height = String(Math.min(data.height, 20000));
  });
})();
