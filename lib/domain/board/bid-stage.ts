export const BID_STAGES = [
  "linked",
  "in_talks",
  "offer_made",
  "declined",
  "withdrawn",
  "chosen",
  "agreed",
  "cleared",
  "completed",
  "collapsed",
] as const;

/** Where a bidder stands with the seller. */
export type BidStage = (typeof BID_STAGES)[number];

type Wording = { label: string; meaning: string };

export const BID_STAGE_WORDING: Record<BidStage, Wording> = {
  linked: { label: "Linked", meaning: "Named as a suitor in reports." },
  in_talks: { label: "In talks", meaning: "In discussions about a deal." },
  offer_made: { label: "Offer made", meaning: "Has put an offer to the seller." },
  declined: { label: "Declined", meaning: "The seller said no." },
  withdrawn: { label: "Withdrawn", meaning: "The bidder left." },
  chosen: { label: "Chosen", meaning: "Reported as the choice; nothing signed or approved." },
  agreed: { label: "Agreed", meaning: "Bidder and seller have signed; approvals are open." },
  cleared: { label: "Cleared", meaning: "Every approval the deal needs has been given." },
  completed: { label: "Completed", meaning: "The deal has closed." },
  collapsed: { label: "Collapsed", meaning: "A deal that was agreed has fallen apart." },
};
