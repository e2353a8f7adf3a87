const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Time from one instant to another, split for reading; days are 24 hours, whatever the calendar did. */
export type Countdown = {
  hasPassed: boolean;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
};

/** From `now` to `due`; once `due` is reached it counts up. Both are instants in milliseconds. */
export function countdownTo({ due, now }: { due: number; now: number }): Countdown {
  const hasPassed = now >= due;
  // Towards the due time a started second still counts; away from it only whole ones do.
  const rounded = hasPassed
    ? Math.floor((now - due) / SECOND) * SECOND
    : Math.ceil((due - now) / SECOND) * SECOND;
  return {
    hasPassed,
    days: Math.floor(rounded / DAY),
    hours: Math.floor((rounded % DAY) / HOUR),
    minutes: Math.floor((rounded % HOUR) / MINUTE),
    seconds: Math.floor((rounded % MINUTE) / SECOND),
  };
}
