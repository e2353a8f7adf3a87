/** Printable ASCII without what a URL must escape (RFC 3986, section 2) and without backslash. */
const WELL_FORMED = /^\/(?!\/)(?:[!$&-;=?-[\]-~]|%[0-9a-f]{2})*$/i;
/** A slash, a backslash or a control character in disguise: it would be read differently further in. */
const DISGUISED_IN_PATH = /%(?:2f|5c|[01][0-9a-f]|7f)/i;
const DOT_SEGMENT = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Whether a request target is an origin-form address (RFC 9112, section 3.2.1) that means one thing
 * to everybody: no absolute form, no `*`, no backslash, no control character, every escape valid UTF-8.
 */
export function isWellFormed(address: string): boolean {
  if (!WELL_FORMED.test(address)) return false;
  const path = pathOf(address);
  if (DISGUISED_IN_PATH.test(path) || DOT_SEGMENT.test(path)) return false;
  return !address.includes("%") || isDecodable(address);
}

export function pathOf(address: string): string {
  const end = address.indexOf("?");
  return end === -1 ? address : address.slice(0, end);
}

/** Files whose name changes with their content. */
export function isHashedAsset(address: string): boolean {
  return address.startsWith("/_next/static/") || address.startsWith("/elements/");
}

/** Doors of the framework that no page of ours uses: image resizing, data of the older router. */
export function isFrameworkInternal(address: string): boolean {
  return address.startsWith("/_next/") && !isHashedAsset(address);
}

/** What other sites may frame. */
export function isEmbed(address: string): boolean {
  return address === "/embed" || /^\/embed[/?]/.test(address);
}

const DATA = /^\/api\/|^\/oembed$|\.(?:json|jsonl|csv|atom|rss|ics|sqlite|yaml)$/;

/** Read by programs, which want their errors as data. */
export function isData(address: string): boolean {
  return DATA.test(pathOf(address));
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
