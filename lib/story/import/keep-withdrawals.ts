import { DATABASE } from "../finding";
import type { RecordOf } from "../format/story-file";
import type { Entry, StorySet } from "../story-set";
import { hasWithdrawal } from "./changes";
import type { Identity } from "./forms";
import type { Snapshot } from "./snapshot";

type Slugged = Exclude<keyof RecordOf, "story" | "citations">;

/**
 * A record that was withdrawn stays so when its story file, which may be older, says nothing of it:
 * else the next start would bring back what somebody took out of view. So do its older names.
 */
export function keepWithdrawals({
  set,
  snapshot,
}: {
  set: StorySet;
  snapshot: Snapshot;
}): StorySet {
  const keep = <Name extends Slugged>(name: Name): Entry<Name>[] => {
    const entries: Entry<Name>[] = set[name];
    return entries.map((entry) => withKnown({ entry, texts: snapshot[name] }));
  };
  return {
    ...set,
    articles: keep("articles"),
    parties: keep("parties"),
    approvals: keep("approvals"),
    deadlines: keep("deadlines"),
    questions: keep("questions"),
    statements: keep("statements"),
  };
}

function withKnown<Name extends Slugged>(args: {
  entry: Entry<Name>;
  texts: ReadonlyMap<string, string>;
}): Entry<Name> {
  const { entry, texts } = args;
  const { record, place } = entry;
  const stored = record === null ? undefined : texts.get(record.slug);
  // What comes from the database itself is what somebody asked for: a restored record, too.
  if (record === null || stored === undefined || place.file === DATABASE) return entry;
  const known = knownIn(stored);
  const own = [record.renamed ?? []].flat();
  const kept = {
    ...(record.withdrawn === undefined && known.withdrawn ? { withdrawn: known.withdrawn } : {}),
    ...(known.renamed.length > 0 ? { renamed: [...new Set([...own, ...known.renamed])] } : {}),
  };
  return { ...entry, record: { ...record, ...kept }, draft: { ...entry.draft, ...kept } };
}

function knownIn(text: string): Identity {
  // Most texts need no parsing; a hundred thousand of them take seconds.
  if (!hasWithdrawal(text) && !text.includes('"renamed":')) return { withdrawn: null, renamed: [] };
  const { withdrawn = null, renamed = [] } = JSON.parse(text) as Partial<Identity>;
  return { withdrawn, renamed };
}
