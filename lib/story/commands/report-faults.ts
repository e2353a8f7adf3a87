import { type Fault, printFault } from "../fault";
import { EXIT, type ExitCode, type Terminal } from "./command";

/** Prints every fault, and what follows from there being some. */
export function reportFaults(args: {
  faults: Fault[];
  isJson: boolean;
  terminal: Terminal;
  consequence?: string;
}): ExitCode {
  const { faults, isJson, terminal, consequence = "" } = args;
  const count = `${faults.length} ${faults.length === 1 ? "fault" : "faults"}${consequence}.`;
  if (isJson) terminal.print(JSON.stringify({ ok: false, faults }));
  else for (const line of [...faults.map(printFault), count]) terminal.print(line);
  return EXIT.faults;
}
