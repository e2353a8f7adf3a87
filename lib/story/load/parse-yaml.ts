import {
  Composer,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
} from "yaml";
import type { CST, YAMLMap } from "yaml";
import { refusedToken } from "./refused-token";

/** What is wrong with the YAML, and how many characters into the text. */
export type YamlProblem = { offset: number; expected: string };

export type ParsedYaml =
  | { ok: true; document: Document.Parsed; lines: LineCounter }
  | { ok: false; problems: YamlProblem[]; lines: LineCounter };

/** The format nests seven deep. Deep nesting exhausts the stack of a parser, and with it the process. */
const MAX_NESTING = 40;
const MAX_PROBLEMS = 100;

/** Five thousand statements have fewer; four megabytes of "-" would fill the memory. */
const MAX_LEXEMES = 600_000;

/** Parses one YAML 1.2 document of plain maps, lists and scalars; everything else is a problem. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const problems: YamlProblem[] = [];
  const tokens = parseTokens({ text, lines, problems });
  if (problems.length > 0) return { ok: false, problems, lines };
  const documents = compose({ tokens, length: text.length });
  const [document, second] = documents;
  if (document === undefined) throw new Error("The YAML composer made no document.");
  if (second !== undefined)
    problems.push({ offset: second.range[0], expected: "one document in a file, without ---" });
  for (const { pos, message } of document.errors)
    problems.push({ offset: pos[0], expected: `valid YAML (${message})` });
  addRepeatedKeys({ node: document.contents, problems });
  if (problems.length === 0) return { ok: true, document, lines };
  return { ok: false, problems: problems.slice(0, MAX_PROBLEMS), lines };
}

function parseTokens(args: {
  text: string;
  lines: LineCounter;
  problems: YamlProblem[];
}): CST.Token[] {
  const { text, lines, problems } = args;
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  let isScalarNext = false;
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const expected = isScalarNext ? null : refusedToken(lexeme);
    if (expected !== null) problems.push({ offset: parser.offset, expected });
    isScalarNext = lexeme === SCALAR_MARK;
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    const excess = excessOf({ depth: parser.stack.length, count });
    if (excess !== null) problems.push({ offset: parser.offset, expected: excess });
    if (excess !== null || problems.length >= MAX_PROBLEMS) return tokens;
  }
  tokens.push(...parser.end());
  return tokens;
}

function excessOf({ depth, count }: { depth: number; count: number }): string | null {
  if (depth > MAX_NESTING) return "less deep nesting";
  return count > MAX_LEXEMES ? "fewer entries in one file; split it" : null;
}

/** The lexer puts this before the text of a plain or quoted scalar, which may look like anything. */
const SCALAR_MARK = "\u001f";

function compose({ tokens, length }: { tokens: CST.Token[]; length: number }): Document.Parsed[] {
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    stringKeys: true,
    prettyErrors: false,
    // Its own test compares each key with each other one; see addRepeatedKeys.
    uniqueKeys: false,
  });
  return [...composer.compose(tokens, true, length)];
}

function addRepeatedKeys({ node, problems }: { node: unknown; problems: YamlProblem[] }): void {
  if (isSeq(node)) for (const item of node.items) addRepeatedKeys({ node: item, problems });
  if (!isMap(node)) return;
  addRepeatedKeysOf({ map: node, problems });
  for (const { value } of node.items) addRepeatedKeys({ node: value, problems });
}

function addRepeatedKeysOf({ map, problems }: { map: YAMLMap; problems: YamlProblem[] }): void {
  const seen = new Set<string>();
  for (const { key } of map.items) {
    if (!isNode(key) || !isScalar(key)) continue;
    const name = String(key.value);
    if (seen.has(name))
      problems.push({ offset: key.range?.[0] ?? 0, expected: `one field called ${name}` });
    seen.add(name);
  }
}
