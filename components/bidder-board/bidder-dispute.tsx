import { Fragment } from "react";
import { originsOf } from "@/lib/domain/sources";
import type { QuestionReading } from "@/lib/domain/question";
import { formatOrigin } from "@/lib/format";

/** Who stands against whom, side by side; nobody is put first for being right. */
export function BidderDispute({ contested }: { contested: readonly QuestionReading[] }) {
  return contested.map(({ question, positions }) => (
    <p key={question.slug} className="text-sm">
      {positions.map((position, index) => (
        <Fragment key={position.slug}>
          {index === 0 ? null : <span className="text-muted"> against </span>}
          <span title={position.answer}>
            {originsOf(position.statements).map(formatOrigin).join(", ")}
          </span>
        </Fragment>
      ))}
      : <a href={`#question-${question.slug}`}>{question.title}</a>
    </p>
  ));
}
