/** What a command needs of the world; tests give their own. */
export type Terminal = {
  env: NodeJS.ProcessEnv;
  /** For results, faults among them. */
  print: (line: string) => void;
  /** For what keeps a command from running. */
  printError: (line: string) => void;
  now: () => Date;
  /** Where progress can be drawn; null when nobody is looking. */
  progressOn: NodeJS.WritableStream | null;
};

export const EXIT = { done: 0, faults: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export type Command = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  usage: string;
  run: (args: string[], terminal: Terminal) => Promise<ExitCode>;
};

/** Something outside the story files keeps a command from running; the message is for the user. */
export class CouldNotRunError extends Error {
  override name = "CouldNotRunError";
}
