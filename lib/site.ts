import { processEnv } from "./env";

/** Public address of the site from configuration, never from a request; without a trailing slash. */
export function publicSiteUrl(): string {
  return processEnv().siteUrl;
}
