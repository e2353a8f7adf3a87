import { format } from "node:util";

export type ConsoleError = { err: Error | null; message: string };

/**
 * Next tells the causes of failed pages to the console only. Here they are handed on, to become lines of
 * the log, where whoever looks for the cause of a 503 will look.
 */
export function handOnConsoleErrors(handOn: (told: ConsoleError) => void): void {
  console.error = (...values: unknown[]) => {
    const err = values.find((value): value is Error => value instanceof Error) ?? null;
    const words = values.filter((value) => value !== err).map((value) => format(value));
    handOn({ err, message: words.join(" ").trim() });
  };
}
