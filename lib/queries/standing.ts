import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** The statements that stand. Withdrawn ones are kept for the log and are in no view, on any day. */
export const STANDING = { withdrawnAt: null } satisfies Prisma.StatementWhereInput;
