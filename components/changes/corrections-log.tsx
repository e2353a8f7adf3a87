import { SectionHeading } from "@/components/ui/section-heading";
import { InstantText } from "@/components/ui/instant-text";
import {
  changedFields,
  withdrawalOf,
  type Revision,
  type RevisionAction,
} from "@/lib/domain/revision";
import { formatCount, formatNumber } from "@/lib/format";

type Props = {
  log: {
    corrections: readonly Revision[];
    additions: readonly { recordedAt: Date; records: number }[];
  };
  /** Whether older corrections are not among them. */
  isMore: boolean;
};

/** What the tracker changed in its own records, and when; nothing is ever deleted. */
export function CorrectionsLogView({ log, isMore }: Props) {
  const { corrections, additions } = log;
  return (
    <section aria-labelledby="corrections">
      <SectionHeading
        id="corrections"
        aside="The tracker’s own record; not tied to the reading day"
      >
        Corrections
      </SectionHeading>
      {corrections.length === 0 ? (
        <p>No record has been corrected or withdrawn.</p>
      ) : (
        <ul>
          {corrections.map((revision) => (
            <Correction
              key={`${revision.recordedAt.getTime()} ${revision.collection} ${revision.key} ${revision.action}`}
              revision={revision}
            />
          ))}
        </ul>
      )}
      {!isMore ? null : (
        <p className="text-muted text-sm">
          The newest {formatNumber(corrections.length)} are shown; the{" "}
          <a href="/api/v1/changes" rel="nofollow">
            API
          </a>{" "}
          has all of them, a page at a time.
        </p>
      )}
      <h3 className="mt-3 text-base">Imports</h3>
      <ul>
        {additions.map(({ recordedAt, records }) => (
          <li key={recordedAt.getTime()}>
            <InstantText at={recordedAt} />: {formatCount(records, "new record")}
          </li>
        ))}
      </ul>
    </section>
  );
}

const ACTION_WORDS: Record<RevisionAction, string> = {
  added: "added",
  changed: "changed",
  withdrawn: "withdrawn",
  restored: "restored",
  renamed: "renamed",
  removed: "taken out: no story file says it any more",
};

function Correction({ revision }: { revision: Revision }) {
  const why = withdrawalOf(revision);
  const { recordedAt, action, collection, key } = revision;
  return (
    <li className="border-rule border-t py-1.5">
      <InstantText at={recordedAt} />: {collection} <code>{key}</code> {ACTION_WORDS[action]}
      {why === null || why === "" ? null : <>: {why}</>}
      <dl className="max-w-measure text-sm">
        {(why === null ? changedFields(revision) : []).map(({ field, before, after }) => (
          <div key={field}>
            <dt className="text-muted inline">{field}: </dt>
            <dd className="inline">
              <del>{before === "" ? "(nothing)" : before}</del> →{" "}
              <ins className="no-underline">{after === "" ? "(nothing)" : after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
