export const APPROVAL_STAGES = [
  "needed",
  "filed",
  "in_review",
  "tentative",
  "conditional",
  "granted",
  "refused",
  "blocked_by_court",
  "withdrawn",
  "lapsed",
  "not_needed",
] as const;

/** Where one approval stands with the regulator who decides it. Regulators act in parallel. */
export type ApprovalStage = (typeof APPROVAL_STAGES)[number];

type Wording = { label: string; meaning: string };

export const APPROVAL_STAGE_WORDING: Record<ApprovalStage, Wording> = {
  needed: { label: "Needed", meaning: "Must be granted; nothing filed that is known." },
  filed: { label: "Filed", meaning: "An application has been handed in." },
  in_review: { label: "In review", meaning: "The regulator is examining it." },
  tentative: { label: "Tentative", meaning: "Favoured in principle; not a decision." },
  conditional: { label: "Conditional", meaning: "Granted if stated conditions are met." },
  granted: { label: "Granted", meaning: "The regulator said yes." },
  refused: { label: "Refused", meaning: "The regulator said no." },
  blocked_by_court: { label: "Blocked by court", meaning: "A court has stopped it." },
  withdrawn: { label: "Withdrawn", meaning: "The application was taken back." },
  lapsed: { label: "Lapsed", meaning: "It ran out without a decision." },
  not_needed: { label: "Not needed", meaning: "Found not to be required." },
};
