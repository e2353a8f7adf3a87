import "server-only";

/** The records that stand. Withdrawn ones are kept for the log and are in no view, on any day. */
export const STANDING = { withdrawnAt: null } as const;
