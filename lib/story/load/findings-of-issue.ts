import type { z } from "zod";
import { type Finding, type Place, within } from "../finding";
import { MOVED_THINGS } from "../format/move";

type Issue = z.core.$ZodIssue;
type IssueAt = { issue: Issue; place: Place };

/** What zod found, in words that follow "expected". */
export function findingsOfIssue({ issue, place }: IssueAt): Finding[] {
  const at = within(place, ...issue.path.map(toStep));
  if (issue.code === "unrecognized_keys") return unknownFields({ issue, place: at });
  if (issue.code === "invalid_union") return findingsOfMove({ issue, place: at });
  return [
    {
      place: at,
      at: "value",
      value: issue.input,
      expected: expectedBy(issue),
      ...candidatesOf(issue),
    },
  ];
}

function toStep(step: PropertyKey): string | number {
  return typeof step === "number" ? step : String(step);
}

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return expectedType(issue);
    case "invalid_value":
      return `one of ${issue.values.join(", ")}`;
    case "too_big":
      return `at most ${amount(issue.maximum, issue.origin)}`;
    case "too_small":
      return issue.origin === "string" ? "text" : `at least ${amount(issue.minimum, issue.origin)}`;
    default:
      return issue.message;
  }
}

function expectedType(issue: z.core.$ZodIssueInvalidType): string {
  const isBareWord = typeof issue.input === "number" || typeof issue.input === "boolean";
  switch (issue.expected) {
    case "string":
      return isBareWord ? `text; put it in quotes: "${String(issue.input)}"` : "text";
    case "number":
    case "int":
      return "a whole number";
    case "array":
      return "a list";
    default:
      return "a map of fields";
  }
}

function amount(limit: number | bigint, origin: string): string {
  const isOne = Number(limit) === 1;
  if (origin === "string") return `${limit} ${isOne ? "character" : "characters"}`;
  return origin === "array" ? `${limit} ${isOne ? "entry" : "entries"}` : String(limit);
}

function unknownFields(args: { issue: z.core.$ZodIssueUnrecognizedKeys; place: Place }): Finding[] {
  const { issue, place } = args;
  const expected = `one of the fields ${issue.message}`;
  const candidates = issue.message.split(", ");
  return issue.keys.map((key) => ({
    place: within(place, key),
    at: "key" as const,
    value: key,
    expected,
    candidates,
  }));
}

/** A move is one of three forms; the thing it moves says which one was meant. */
function findingsOfMove(args: { issue: z.core.$ZodIssueInvalidUnion; place: Place }): Finding[] {
  const { issue, place } = args;
  const value = issue.input;
  const moved = MOVED_THINGS.filter((thing) => isObject(value) && thing in value);
  const [thing, second] = moved;
  const meant = thing === undefined ? undefined : issue.errors[MOVED_THINGS.indexOf(thing)];
  if (meant !== undefined && second === undefined)
    return meant.flatMap((inner) => findingsOfIssue({ issue: inner, place }));
  return [{ place, at: "value", value, expected: `exactly one of ${MOVED_THINGS.join(", ")}` }];
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function candidatesOf(issue: Issue): { candidates?: readonly string[] } {
  if (issue.code === "invalid_value") return { candidates: issue.values.map(String) };
  if (issue.code !== "custom") return {};
  const { candidates } = issue.params ?? {};
  return typeof candidates === "function" ? { candidates: candidates() as string[] } : {};
}
