import type { BidStage } from "./bid-stage";

/** From the bidder nearest to owning the asset down to those who are out. */
const STANDING: readonly (BidStage | null)[] = [
  "completed",
  "cleared",
  "agreed",
  "chosen",
  "offer_made",
  "in_talks",
  "linked",
  null,
  "declined",
  "withdrawn",
  "collapsed",
];

/** Orders stages by how near they bring a bidder; null, nothing reported, comes before those who are out. */
export function compareByStanding(a: BidStage | null, b: BidStage | null): number {
  return STANDING.indexOf(a) - STANDING.indexOf(b);
}
