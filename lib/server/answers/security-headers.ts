import { isEmbed, isOpenToOrigins, isShownElsewhere } from "../requests/address";

export type HeaderList = readonly (readonly [name: string, value: string])[];

type Subject = {
  address: string;
  isHtml: boolean;
  siteUrl: string;
  /** SHA-256 of each style sheet that stands in the page, base64. */
  styleHashes?: readonly string[];
};

/** Two years, the figure that Mozilla's Observatory and the preload list ask for. */
const HSTS = "max-age=63072000; includeSubDomains";

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/** What is no page loads nothing, even when somebody opens it as one. */
const FILE_POLICY = ["default-src 'none'"];

/** Only features that every browser knows: an unknown name is a warning on each reader's console. */
const FEATURES_OFF = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/** What a program of another origin may read (https://fetch.spec.whatwg.org/#http-cors-protocol). */
const OPEN: HeaderList = [
  ["Access-Control-Allow-Origin", "*"],
  [
    "Access-Control-Expose-Headers",
    "Link, ETag, Retry-After, Memento-Datetime, Last-Modified, Content-Disposition",
  ],
];

/**
 * What every answer carries, errors too, to reach A+ on Mozilla's HTTP Observatory
 * (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring).
 */
export function securityHeaders({
  address,
  isHtml,
  siteUrl,
  styleHashes = [],
}: Subject): HeaderList {
  const isHttps = siteUrl.startsWith("https:");
  const page = { isHtml, isHttps, isFramed: isEmbed(address), styleHashes };
  const resourcePolicy = isShownElsewhere(address) ? "cross-origin" : "same-origin";
  const hsts: HeaderList = isHttps ? [["Strict-Transport-Security", HSTS]] : [];
  return [
    ["Content-Security-Policy", contentPolicy(page)],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", FEATURES_OFF],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", resourcePolicy],
    ...(isOpenToOrigins(address) ? OPEN : []),
    ...hsts,
  ];
}

type Policed = {
  isHtml: boolean;
  isHttps: boolean;
  isFramed: boolean;
  styleHashes: readonly string[];
};

function contentPolicy({ isHtml, isHttps, isFramed, styleHashes }: Policed): string {
  const styles = ["'self'", ...styleHashes.map((hash) => `'sha256-${hash}'`)].join(" ");
  return [
    ...(isHtml ? [...PAGE_POLICY, `style-src ${styles}`] : FILE_POLICY),
    isFramed ? "frame-ancestors *" : "frame-ancestors 'none'",
    ...(isHtml && isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
