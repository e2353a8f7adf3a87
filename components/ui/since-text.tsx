import type { Span } from "@/lib/domain/time/span";
import { DayText } from "./day-text";

type Props = { span: Span; form?: "long" | "short" };

/** When a stage began: `since 14 Sep 2020`, or only `by 14 Sep 2020` where no first day is known. */
export function SinceText({ span, form = "long" }: Props) {
  const hasFirstDay = span.earliest !== null && span.latest !== null;
  return (
    <>
      {hasFirstDay ? "since " : null}
      <DayText span={span} form={form} />
    </>
  );
}
