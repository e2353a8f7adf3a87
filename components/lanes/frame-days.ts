import type { Frame } from "@/lib/domain/lanes/lanes-layout";
import { formatDay } from "@/lib/format";

/** `1 August 2020 to 16 September 2020` */
export function frameDays({ scale }: Frame): string {
  return `${formatDay(scale.from)} to ${formatDay(scale.to)}`;
}
