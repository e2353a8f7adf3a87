import type { DatabaseClient } from "@/lib/db/create-client";
import type { Statement } from "@/lib/domain/statement";
import type { Place } from "@/lib/filters/page-address";
import type { Catalogue } from "../records/catalogue";
import type { Selection } from "./selection";

/** How many statements a page holds. */
export const PAGE_SIZE = 50;

/** One page of a selection. */
export type StatementPage = {
  statements: Statement[];
  /** Cursors for `after`; null where the list ends. */
  previous: string | null;
  next: string | null;
  /** Whether the date that the page begins or ends with has more statements on the page beside it. */
  isContinued: boolean;
  goesOn: boolean;
};

export type PageAsked = {
  selection: Selection;
  /** The list that is paged: `filters.after` says where the page begins; a cursor that does not fit is ignored. */
  place: Place;
  size?: number;
};

export type PageSource = { database: DatabaseClient; catalogue: Catalogue };
