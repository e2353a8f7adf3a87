/** What a page says while it waits for the next one, and when it cannot get it. */
export const WAITING = "Loading the next page …";
export const STILL_WAITING = "The site has not answered yet.";
export const OFFLINE =
  "You are offline. This page stays as it is; the next one needs the connection.";
export const TRY_AGAIN = "Try again";
