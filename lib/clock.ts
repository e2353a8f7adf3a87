import { processEnv } from "./env";

/** The present instant, or the one that CLOCK_FIXED_AT holds the clock at. The only clock of the pages. */
export function presentInstant(): Date {
  return processEnv().clockFixedAt ?? new Date();
}
