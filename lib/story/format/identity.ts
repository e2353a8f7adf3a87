import { z } from "zod";
import { prose, record, slugOf } from "./scalars";

const WITHDRAWAL_FORM = "an instant with its offset, such as 2020-09-15T12:00:00Z";

const MOST_FORMER_SLUGS = 50;

const withdrawal = record({
  at: z.iso
    .datetime({ offset: true, error: WITHDRAWAL_FORM })
    .max(40)
    .describe("The instant (RFC 3339), as `npm run story -- withdraw` writes it."),
  why: prose(1000).describe("Why it was taken back; shown to readers."),
});

export type Withdrawal = z.output<typeof withdrawal>;

const former = slugOf("What it was called before.");

/** What any record may say of itself: that it was taken back, and what its address was before. */
export const identity = {
  withdrawn: withdrawal
    .describe("Takes the record out of every view and keeps it, with the reason, in the log.")
    .exactOptional(),
  renamed: z
    .union([former, z.array(former).min(1).max(MOST_FORMER_SLUGS)])
    .describe("Its slug until now, or several: their addresses lead here (301).")
    .exactOptional(),
};
