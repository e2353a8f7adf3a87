import type { Span } from "@/lib/domain/time/span";
import { formatSpan, formatSpanShort } from "@/lib/format";

type Props = { span: Span; form?: "long" | "short" };

/**
 * A date in words with its machine form beside it. Only a single day, month or year is a valid
 * `datetime`; anything less precise stays words.
 */
export function DayText({ span, form = "long" }: Props) {
  const words = form === "long" ? formatSpan(span) : formatSpanShort(span);
  const isValidDateTime = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(span.edtf);
  return isValidDateTime ? <time dateTime={span.edtf}>{words}</time> : <span>{words}</span>;
}
