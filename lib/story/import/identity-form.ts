import { compareText } from "../fault";
import type { Withdrawal } from "../format/identity";
import type { Identity } from "./forms";

type Said = { withdrawn?: Withdrawal; renamed?: string | string[] };

/** What a record says of itself, written out. */
export function toIdentity({ withdrawn, renamed = [] }: Said): Identity {
  return {
    withdrawn:
      withdrawn === undefined
        ? null
        : { at: new Date(withdrawn.at).toISOString(), why: withdrawn.why },
    renamed: [...new Set([renamed].flat())].sort(compareText),
  };
}

type Columns = { withdrawnAt: Date | null; withdrawnWhy: string | null };

export function fromColumns({ withdrawnAt, withdrawnWhy }: Columns): Identity["withdrawn"] {
  if (withdrawnAt === null || withdrawnWhy === null) return null;
  return { at: withdrawnAt.toISOString(), why: withdrawnWhy };
}

/** An instant as the database keeps it. */
export function toColumns({ withdrawn }: Identity) {
  return {
    withdrawnAt: withdrawn === null ? null : withdrawn.at.replace("Z", "+00:00"),
    withdrawnWhy: withdrawn?.why ?? null,
  };
}
