import type { ReactNode } from "react";
import { countdownTo } from "@/lib/domain/time/countdown";
import type { StoryClock } from "@/lib/domain/time/story-clock";
import { endOfDayIn, startOfDayIn } from "@/lib/domain/time/zoned-time";
import { formatCountdown } from "@/lib/format";
import { CountdownTag } from "./countdown-tag";

type Props = {
  due: Date;
  clock: StoryClock;
  drawnAt: Date;
  isMinor?: boolean;
  /** What is due, on the line below: `until the` stands before it as long as it lies ahead. */
  children: ReactNode;
};

/**
 * The time left, right in the HTML and ticking where scripts run. The element is told how far the
 * story's clock stands from the real one, and on a replayed day where that day begins and ends.
 */
export function TickingTime({ due, clock, drawnAt, isMinor = false, children }: Props) {
  const countdown = countdownTo({ due: due.getTime(), now: clock.instant.getTime() });
  const day = { day: clock.readingDay, timeZone: clock.timeZone };
  const isReplay = clock.mode === "replay";
  return (
    <CountdownTag
      data-due={due.getTime()}
      data-ahead={clock.instant.getTime() - drawnAt.getTime()}
      data-from={isReplay ? startOfDayIn(day).getTime() : undefined}
      data-to={isReplay ? endOfDayIn(day).getTime() : undefined}
    >
      <span
        role="timer"
        className={`block font-serif font-semibold ${isMinor ? "text-xl" : "text-4xl"}`}
      >
        <span data-before="">{countdown.hasPassed ? "passed " : ""}</span>
        <span data-digits="" suppressHydrationWarning>
          {formatCountdown(countdown)}
        </span>
        <span data-after="">{countdown.hasPassed ? " ago" : ""}</span>
      </span>
      <span className="block">
        <span data-until="">{countdown.hasPassed ? "" : "until the "}</span>
        {children}
      </span>
      <span className="sr-only" data-spoken="" aria-live="polite" />
    </CountdownTag>
  );
}
