import { COLLECTIONS, type CollectionName } from "../collections";
import { compareText } from "../fault";
import type { Move, RecordOf } from "../format/story-file";
import type { Snapshot } from "../import/snapshot";

import { MOST_CITATIONS, MOST_PARTIES } from "../format/statement-records";

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
  const behind = new Map([
    ...of("approvals").map(({ slug, regulator }) => [`approval ${slug}`, regulator] as const),
    ...of("deadlines").map(({ slug, setBy }) => [`deadline ${slug}`, setBy] as const),
  ]);
  const records = Object.fromEntries(
    COLLECTIONS.map((name) => [name, []]),
  ) as unknown as ExportedRecords;
  return {
    ...records,
    story: of("story"),
    articles: of("articles"),
    parties: of("parties").map(withoutOwnShortName),
    approvals: of("approvals"),
    deadlines: of("deadlines"),
    questions: of("questions"),
    statements: of("statements").map((statement) => ({
      ...withinLimits({ statement, behind }),
      citations: (citations.get(statement.slug) ?? []).slice(0, MOST_CITATIONS),
    })),
    citations: [...citations].flatMap(([statement, of]) =>
      of.slice(MOST_CITATIONS).map((citation) => ({ statement, ...citation })),
    ),
  };
}

/** A name that is long enough to need another one for columns is not that one. */
function withoutOwnShortName(party: RecordOf["parties"]): RecordOf["parties"] {
  const { shortName, formerNames, ...rest } = party;
  return {
    ...rest,
    ...(shortName === undefined || shortName === party.name ? {} : { shortName }),
    ...(formerNames === undefined ? {} : { formerNames: formerNames.map(formerWithoutOwn) }),
  };
}

function formerWithoutOwn(former: FormerName): FormerName {
  const { shortName, ...rest } = former;
  return shortName === undefined || shortName === former.name ? rest : { ...rest, shortName };
}

type FormerName = NonNullable<RecordOf["parties"]["formerNames"]>[number];

/** Who is behind what moves, by the kind and slug of the thing. */
type Behind = ReadonlyMap<string, string>;

/** An import adds the speaker by itself, and whoever is behind what moves. */
function withinLimits(args: {
  statement: RecordOf["statements"];
  behind: Behind;
}): RecordOf["statements"] {
  const { statement, behind } = args;
  const { parties = [], moves = [], speaker } = statement;
  if (parties.length <= MOST_PARTIES) return statement;
  const added = new Set([speaker, ...moves.map((move) => actorOf({ move, behind }))]);
  return { ...statement, parties: parties.filter((slug) => !added.has(slug)) };
}

function actorOf({ move, behind }: { move: Move; behind: Behind }): string | undefined {
  if ("bidder" in move) return move.bidder;
  return behind.get("approval" in move ? `approval ${move.approval}` : `deadline ${move.deadline}`);
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
