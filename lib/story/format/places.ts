import { z } from "zod";

export const timeZone = z
  .string()
  .max(60)
  .refine(isTimeZone, {
    error: "an IANA time zone such as America/New_York",
    params: { candidates: () => Intl.supportedValuesOf("timeZone") },
  })
  .describe("IANA time zone, such as America/New_York.");

export const language = z
  .string()
  .max(35)
  .refine(isLanguageTag, "a BCP 47 language tag such as en or zh-Hans");

export const webAddress = z
  .url({ protocol: /^https?$/, error: "an http or https address" })
  .max(2000)
  .describe("Address of the article, as the article or its reader gives it.");

/** Offsets such as +05:00 are no places: they know no daylight saving. */
function isTimeZone(value: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+/-]*$/.test(value)) return false;
  return isAccepted(() => new Intl.DateTimeFormat("en", { timeZone: value }));
}

function isLanguageTag(value: string): boolean {
  return value !== "" && isAccepted(() => Intl.getCanonicalLocales(value));
}

/** Intl answers an unknown name with a RangeError only. */
function isAccepted(construct: () => unknown): boolean {
  try {
    construct();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
