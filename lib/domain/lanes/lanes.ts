import type { CalendarDay } from "../time/calendar-day";
import type { DatedSpan } from "../time/span";
import type { Party, PartyRole, Statement } from "../statement";

/** Whose lanes the picture has, from top to bottom. */
const LANE_ROLES = ["bidder", "regulator", "seller"] as const satisfies readonly PartyRole[];
export type LaneRole = (typeof LANE_ROLES)[number];
export type LaneParty = Party & { role: LaneRole };

/** How many statements concern a party and have `day` as their last possible day. */
export type LaneDayCount = {
  party: string;
  day: CalendarDay;
  statements: number;
  /** Those among them whose day is not reported. */
  imprecise: number;
};

/** Officials and outlets have none: they speak about the others. */
export function hasLane(party: Party): party is LaneParty {
  return LANE_ROLES.some((role) => role === party.role);
}

/** The parties that may have a lane: bidders, regulators, then the seller's side, each as the story lists them. */
export function laneParties(parties: readonly Party[]): LaneParty[] {
  const withLane = parties.filter(hasLane);
  return LANE_ROLES.flatMap((role) => withLane.filter((party) => party.role === role));
}

/** What stands in one lane: every statement that concerns its party. */
export function statementsConcerning(
  { slug }: Pick<Party, "slug">,
  statements: readonly Statement[],
): Statement[] {
  return statements.filter(({ parties }) => parties.some((party) => party.slug === slug));
}

/** How many statements concern no party with a lane, such as what is said of officials alone. */
export function countOutsideLanes(
  lanes: readonly Pick<Party, "slug">[],
  statements: readonly Statement[],
): number {
  const slugs = new Set(lanes.map(({ slug }) => slug));
  return statements.filter(({ parties }) => !parties.some(({ slug }) => slugs.has(slug))).length;
}

/** A point in the picture; a day with a qualifier (2020-09-13~) may have been another one. */
export function isOneDay({ edtf, latest }: Pick<DatedSpan, "edtf" | "latest">): boolean {
  return edtf === latest;
}
