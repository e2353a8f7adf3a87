/** One thing that is wrong with the input, and where. */
export type Fault = {
  file: string;
  /** From 1; 0 when the fault lies with no line, as in a file that could not be read. */
  line: number;
  /** From 1; 0 when there is no line. */
  column: number;
  /** Such as `statements[3].citations[0].quote`. */
  field: string;
  /** What stands there, shortened for reading. */
  value: string;
  expected: string;
  /** The valid value that was most likely meant. */
  nearest?: string;
};

/** Names may hold anything; control and direction characters must not reach a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** `story/a.yaml:3:12  statements[0].kind: "anouncement", expected …; did you mean announcement?` */
export function printFault(fault: Fault): string {
  const { file, line, column, field, value, expected, nearest } = fault;
  const position = line === 0 ? file : `${file}:${line}:${column}`;
  const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  return `${position}  ${field}: ${value}, expected ${expected}${hint}`.replace(
    UNPRINTABLE,
    escape,
  );
}

export function compareFaults(a: Fault, b: Fault): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** By code units, so that the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
