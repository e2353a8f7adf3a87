import type { LaneParty } from "@/lib/domain/lanes/lanes";
import { STATEMENT_KIND_WORDING, type Statement } from "@/lib/domain/statement";
import { formatCount, formatSpan, formatSpeaker } from "@/lib/format";

/** `13 September 2020: ByteDance turned down Microsoft's offer; Microsoft, announcement` */
export function markName(args: { statement: Statement; isContested: boolean }): string {
  const { occurredOn, headline } = args.statement;
  return `${formatSpan(occurredOn)}: ${headline}; ${markSource(args)}`;
}

/** Who says it, in what way, and whether the sources agree: `Microsoft, announcement, contested` */
export function markSource(args: { statement: Statement; isContested: boolean }): string {
  const { speaker, kind } = args.statement;
  const kindLabel = STATEMENT_KIND_WORDING[kind].label.toLowerCase();
  return `${formatSpeaker(speaker)}, ${kindLabel}${args.isContested ? ", contested" : ""}`;
}

/** `Oracle: 6 statements` */
export function laneName({ party, statements }: { party: LaneParty; statements: number }): string {
  return `${party.shortName}: ${formatCount(statements, "statement")}`;
}
