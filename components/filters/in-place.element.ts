// Runs in the browser because a style sheet cannot tell where a reader goes. From page to page the browser
// fades over; the same page with other filters or another day shows what has changed at once.

addEventListener("pageswap", ({ viewTransition, activation }) => {
  const to = activation?.entry.url ?? null;
  if (viewTransition === null || to === null) return;
  if (new URL(to).pathname !== location.pathname) return;
  // Rejects only to say that it was skipped.
  viewTransition.ready.catch(() => undefined);
  viewTransition.skipTransition();
});
