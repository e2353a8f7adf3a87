import { type Fault, printFault } from "../fault";
import { EXIT, type ExitCode, type Terminal } from "./command";

/** Prints every fault, and what follows from there being some. */
export function reportFaults(args: {
  faults: Fault[];
  warnings?: Fault[];
  isJson: boolean;
  terminal: Terminal;
  consequence?: string;
}): ExitCode {
  const { faults, warnings = [], isJson, terminal, consequence = "" } = args;
  const count = `${faults.length} ${faults.length === 1 ? "fault" : "faults"}${consequence}.`;
  const warned = warnings.map((warning) => `Warning: ${printFault(warning)}`);
  if (isJson) terminal.print(JSON.stringify({ ok: false, faults, warnings }));
  else for (const line of [...warned, ...faults.map(printFault), count]) terminal.print(line);
  return EXIT.faults;
}
