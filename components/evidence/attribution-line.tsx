import { ATTRIBUTION_WORDING, type Statement } from "@/lib/domain/statement";
import { formatOrigin, formatSpeaker } from "@/lib/format";

/** Who speaks, who carried it first, and how the source is identified. */
export function AttributionLine({ statement }: { statement: Statement }) {
  const { speaker, origin, attribution } = statement;
  const isSecondHand =
    origin.type === "party" &&
    (speaker.type === "described" || speaker.party.slug !== origin.party.slug);
  // A speaker described as an unnamed source has said it already.
  const isPlain = speaker.type === "described" && attribution === "not_given";
  return (
    <span>
      <b className="font-semibold">{formatSpeaker(speaker)}</b>
      {isSecondHand ? <> via {formatOrigin(origin)}</> : null}
      {isPlain ? null : (
        <span className="text-muted"> · {ATTRIBUTION_WORDING[attribution].label}</span>
      )}
    </span>
  );
}
