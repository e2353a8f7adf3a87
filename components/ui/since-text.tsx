import type { Span } from "@/lib/domain/time/span";
import { DayText } from "./day-text";

type Props = { span: Span; form?: "long" | "short" };

/** When a stage was first reported: `first reported 14 Sep 2020`, `first reported by 14 Sep 2020`. */
export function SinceText({ span, form = "long" }: Props) {
  return (
    <>
      first reported <DayText span={span} form={form} />
    </>
  );
}
