import { Fragment } from "react";
import { originsOf } from "@/lib/domain/sources";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { recordAddress } from "@/lib/filters/page-address";
import { formatNames, formatOrigin } from "@/lib/format";

type Props = { contested: readonly QuestionReading[]; asOf: AskedDay };

/** Who stands against whom, side by side; nobody is put first for being right. */
export function BidderDispute({ contested, asOf }: Props) {
  return contested.map(({ question, positions }) => (
    <p key={question.slug} className="text-sm">
      {positions.map((position, index) => (
        <Fragment key={position.slug}>
          {index === 0 ? null : <span className="text-muted"> against </span>}
          <span title={position.answer}>
            {formatNames(originsOf(position.statements).map(formatOrigin))}
          </span>
        </Fragment>
      ))}
      :{" "}
      <a href={recordAddress({ kind: "questions", slug: question.slug, asOf })}>{question.title}</a>
    </p>
  ));
}
