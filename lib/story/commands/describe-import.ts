import { COLLECTIONS } from "../collections";
import { changedNothing, type ImportSummary } from "../import/import-summary";
import { countRecords } from "./count-records";

const MAX_NAMED = 20;

/** What an import did, in lines to read. */
export function describeImport(summary: ImportSummary): string {
  const unchanged = count({ summary, of: "unchanged" });
  if (changedNothing(summary))
    return `Nothing changed: the database holds all of this already (${unchanged}).`;
  return [
    ...listed({ summary, of: "added", title: "Added" }),
    ...listed({ summary, of: "changed", title: "Changed" }),
    ...(unchanged === "" ? [] : [`Unchanged: ${unchanged}`]),
  ].join("\n");
}

type Part = { summary: ImportSummary; of: "added" | "changed" | "unchanged" };

function count({ summary, of }: Part): string {
  return countRecords(COLLECTIONS.map((name) => ({ name, count: summary[name][of].length })));
}

function listed({ summary, of, title }: Part & { title: string }): string[] {
  const total = count({ summary, of });
  if (total === "") return [];
  const lines = COLLECTIONS.filter((name) => summary[name][of].length > 0).map((name) => {
    return `  ${name}: ${shortened(summary[name][of])}`;
  });
  return [`${title}: ${total}`, ...lines];
}

function shortened(keys: string[]): string {
  const rest = keys.length - MAX_NAMED;
  const named = keys.slice(0, MAX_NAMED).join(", ");
  return rest > 0 ? `${named} and ${rest} more` : named;
}
