import type { ReactNode } from "react";
import type { Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { endsOf } from "@/lib/domain/ends-of";
import { countSources } from "@/lib/domain/sources";
import {
  formatCount,
  formatNames,
  formatOrigin,
  formatSourceCount,
  formatSpeaker,
} from "@/lib/format";
import { EvidenceList } from "./evidence-list";

type Props = {
  statements: readonly Statement[];
  asOf: AskedDay;
  lang: string;
  /** What the evidence is for, for readers who hear the page: "Oracle: Chosen". */
  subject: string;
  /** Where all of it stands, should there be more than unfolds here. */
  whole: string;
  /** Stands below the statements: earlier steps, a note. */
  children?: ReactNode;
};

const STATEMENTS_SHOWN = 3;

/** Who says so, in one line that opens the statements themselves; works without JavaScript. */
export function Evidence({ statements, asOf, lang, subject, whole, children }: Props) {
  if (statements.length === 0) return <span className="text-muted">No statement yet</span>;
  const names = sourceNames(statements);
  return (
    <details className="group min-w-0">
      <summary className="text-accent hover:underline">
        <span className="sr-only">Evidence for {subject}: </span>
        {names} <span className="text-muted">· {formatSourceCount(countSources(statements))}</span>
      </summary>
      <div className="border-accent mt-1 mb-2 border-l-2 pl-3">
        <EvidenceList statements={endsOf(statements, STATEMENTS_SHOWN)} asOf={asOf} lang={lang} />
        {statements.length <= STATEMENTS_SHOWN ? null : (
          <p className="py-1">
            The first and the last ones of them.{" "}
            <a href={whole}>All {formatCount(statements.length, "statement")}</a>
          </p>
        )}
        {children}
      </div>
    </details>
  );
}

/** Named origins first; where an article carries it first, whom it names as speaking. */
function sourceNames(statements: readonly Statement[]): string {
  const named = statements.filter(({ origin }) => origin.type === "party");
  const others = statements.filter(({ origin }) => origin.type === "article");
  const names = [
    ...named.map(({ origin }) => formatOrigin(origin)),
    ...others.map(({ speaker }) => formatSpeaker(speaker)),
  ];
  return formatNames([...new Set(names)], " · ");
}
