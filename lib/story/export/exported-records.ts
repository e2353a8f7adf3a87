import { COLLECTIONS, type CollectionName } from "../collections";
import { compareText } from "../fault";
import type { RecordOf } from "../format/story-file";
import type { Snapshot } from "../import/snapshot";

/** Records as they stand in story files, by slug; citations stand in their statements. */
export type ExportedRecords = { [Name in CollectionName]: RecordOf[Name][] };

/** Everything the database holds, withdrawn statements among it. */
export function exportedRecords(snapshot: Snapshot): ExportedRecords {
  const of = <Name extends CollectionName>(name: Name): RecordOf[Name][] => {
    const sorted = [...snapshot[name]].sort(([a], [b]) => compareText(a, b));
    // A canonical text has the fields of a story file, and has passed its checks.
    return sorted.map(([, text]) => JSON.parse(text) as RecordOf[Name]);
  };
  const citations = citationsByStatement(snapshot);
  const records = Object.fromEntries(
    COLLECTIONS.map((name) => [name, []]),
  ) as unknown as ExportedRecords;
  return {
    ...records,
    story: of("story"),
    articles: of("articles"),
    parties: of("parties"),
    approvals: of("approvals"),
    deadlines: of("deadlines"),
    questions: of("questions"),
    statements: of("statements").map((statement) => {
      return { ...statement, citations: citations.get(statement.slug) ?? [] };
    }),
  };
}

type Inline = NonNullable<RecordOf["statements"]["citations"]>;

function citationsByStatement({ citations }: Snapshot): Map<string, Inline> {
  const byStatement = new Map<string, Inline>();
  const sorted = [...citations].sort(([a], [b]) => compareText(a, b));
  for (const [, text] of sorted)
    for (const { statement, ...citation } of JSON.parse(text) as RecordOf["citations"][]) {
      const known = byStatement.get(statement);
      if (known === undefined) byStatement.set(statement, [citation]);
      else known.push(citation);
    }
  return byStatement;
}
