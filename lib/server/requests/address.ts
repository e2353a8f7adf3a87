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

/** What the framework's own client would ask pages for; ours are documents, and have none of these. */
const FRAMEWORK_FORM = /\.(?:rsc|action)$/i;

/** Doors of the framework that no page of ours uses: image resizing, data of both its routers. */
export function isFrameworkInternal(address: string): boolean {
  if (address.startsWith("/_next/")) return !isHashedAsset(address);
  return FRAMEWORK_FORM.test(decodeURIComponent(pathOf(address)));
}

/** Files and documents that are the same whatever stands behind a question mark. */
const WITHOUT_PARAMETERS =
  /^\/(?:robots\.txt|manifest\.webmanifest|sitemap\.xml|icon\.svg|sitemaps\/[^/]+|icons\/[^/]+|embed\/[^/]+\.js|elements\/.+|_next\/static\/.+|\.well-known\/.+)$/;

/** What an answer is kept under: without the parameters that it takes no notice of. */
export function canonicalAddress(address: string): string {
  if (!address.includes("?")) return address;
  const path = pathOf(address);
  return WITHOUT_PARAMETERS.test(path) ? path : address;
}

/** What other sites may frame. */
export function isEmbed(address: string): boolean {
  return address === "/embed" || /^\/embed[/?]/.test(address);
}

/** What other sites may show: frames and what they load, pictures that links are shown with, icons. */
export function isShownElsewhere(address: string): boolean {
  return isEmbed(address) || isHashedAsset(address) || SHOWN.test(pathOf(address));
}

const SHOWN = /^\/(?:social|icons)\/|^\/(?:icon|favicon|apple-icon)[^/]*$/;

/** What programs of other origins may read: data, and what a frame without an origin of its own loads. */
export function isOpenToOrigins(address: string): boolean {
  return isData(address) || isHashedAsset(address) || EMBED_SCRIPT.test(pathOf(address));
}

const EMBED_SCRIPT = /^\/embed\/[^/]+\.js$/;

const DATA =
  /^\/api(?:\/|$)|^\/(?:oembed|timegate|timemap)$|\.(?:json|jsonl|csv|atom|rss|ics|sqlite|yaml)$/;

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
