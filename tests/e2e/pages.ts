/** A page of each kind, and the states that a page can be in; sweeps go through all of them. */
export const KINDS_OF_PAGE = [
  "/",
  "/bidders/oracle",
  "/regulators/us-president",
  "/parties",
  "/parties/bytedance",
  "/deadlines/us-order-deadline",
  "/questions/algorithm-in-sale",
  "/statements/microsoft-defended-proposal",
  "/articles/offer-rejected-algorithm-withheld",
  "/changes",
  "/about",
  "/about/design",
  "/data",
] as const;

/** Frames for other people's pages. */
export const FRAMES = [
  "/embed/board",
  "/embed/approvals",
  "/embed/countdown",
  "/embed/timeline",
] as const;

export const STATES = {
  "filters are on": "/?bidder=oracle&contested=1&asof=2020-09-14",
  "nothing matches": "/?bidder=twitter&kind=denial",
  "nothing was public yet": "/?asof=2020-08-30",
  "the deadline has passed": "/?asof=today",
  "part of the address was left out": "/?bidder=orcale",
  "a range of days": "/changes?from=2020-08-31",
  "a bidder nothing is reported of": "/bidders/oracle?asof=2020-08-30",
  "a question without an answer": "/questions/algorithm-in-sale?asof=2020-09-01",
  "a statement that is not public yet": "/statements/oracle-consortium-chosen?asof=2020-09-01",
} as const;

/** Answered with 404, one with a record nearby and one without. */
export const MISSING = ["/nothing-here", "/bidders/orcale"] as const;

export const EVERY_PAGE: readonly string[] = [
  ...KINDS_OF_PAGE,
  ...FRAMES,
  ...Object.values(STATES),
  ...MISSING,
];
