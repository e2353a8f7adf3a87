// Runs in the browser because only there it is known when the top of the page has been shown. What the style
// sheet holds back is laid out after that, a few pieces in each idle moment, so that nobody waits for it; a
// moment later the page is whole, for whoever takes a picture of it too.

const AT_A_TIME = 3;

function layOutFar(): void {
  const waiting = [...document.querySelectorAll<HTMLElement>("[data-far]")];
  const layOut = (pieces: readonly HTMLElement[]) => {
    for (const piece of pieces) piece.style.contentVisibility = "visible";
  };
  const goOn = () => {
    layOut(waiting.splice(0, AT_A_TIME));
    if (waiting.length > 0) whenIdle(goOn);
  };
  // Who follows a link into the page is there already, and would see what stands above grow.
  if (location.hash === "") whenIdle(goOn);
  else layOut(waiting);
}

/** Safari has no idle moments to ask for. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, 50);
}

if (document.readyState === "complete") layOutFar();
else addEventListener("load", layOutFar);
