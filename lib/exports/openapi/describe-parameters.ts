import { z } from "zod";
import { STATEMENT_KINDS } from "@/lib/domain/statement";
import { ORDERS } from "@/lib/filters/timeline-filters";
import { PARAMETERS, type Parameter } from "@/lib/filters/filters-address";

const slugs = (what: string) =>
  z.array(z.string()).optional().describe(`${what}; repeatable: one of them is enough`);

/** The address grammar, as every form of a query takes it. */
const GRAMMAR: Record<Parameter, z.ZodType> = {
  bidder: slugs("Slugs of bidders that a statement is about"),
  regulator: slugs("Slugs of regulators that a statement is about"),
  party: slugs(
    "Slugs of parties of any role: what they said, did or carried, and what was said of them",
  ),
  kind: z.array(z.enum(STATEMENT_KINDS)).optional().describe("Kinds of statements; repeatable"),
  source: slugs("Slugs of origins: parties or articles that first carried a statement"),
  article: slugs("Slugs of articles that print a statement"),
  q: z.string().optional().describe("Full-text search: words, “phrases” and beginnings*"),
  contested: z.enum(["1"]).optional().describe("Only what the sources do not agree on"),
  from: z.string().optional().describe("EDTF; a statement is in when its span touches the range"),
  to: z.string().optional().describe("EDTF; a statement is in when its span touches the range"),
  asof: z
    .union([z.iso.date(), z.literal("today")])
    .optional()
    .describe(
      "The reading day; without it the last day of coverage, or today while a deadline is ahead",
    ),
  order: z
    .enum(ORDERS)
    .optional()
    .describe(
      "Order of statements: by when things happened, or the best answers to `q` first (bm25); other lists have an order of their own",
    ),
  after: z.string().optional().describe("Opaque cursor, from the `next` of the page before"),
};

/** What the programming interface takes beside the grammar. */
export const OWN_PARAMETERS = {
  limit: z
    .int()
    .min(1)
    .max(200)
    .optional()
    .describe("Items of a page of a list, at most 200; else 50"),
  corrections: z
    .string()
    .optional()
    .describe("Opaque cursor among the corrections of `changes`, from its `nextCorrections`"),
};

export function describeParameters(parameters: readonly Parameter[]): z.ZodObject {
  const known = PARAMETERS.filter((parameter) => parameters.includes(parameter));
  return z.object(Object.fromEntries(known.map((parameter) => [parameter, GRAMMAR[parameter]])));
}
