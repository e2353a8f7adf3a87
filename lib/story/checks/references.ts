import { type Finding, type Place, within } from "../finding";
import type { StoryIndex } from "./story-index";

type Target = "party" | "article" | "statement" | "approval" | "deadline" | "question";
type Reference = { place: Place; slug: string | undefined; to: Target | "party or article" };

/** Slugs that no record has, each with the one that was probably meant. */
export function findDanglingReferences(index: StoryIndex): Finding[] {
  const targets = targetsOf(index);
  return referencesOf(index).flatMap(({ place, slug, to }) => {
    if (slug === undefined || targets[to].has(slug)) return [];
    const expected = `the slug of ${to === "article" || to === "approval" ? "an" : "a"} ${to}`;
    return [{ place, at: "value", value: slug, expected, candidates: [...targets[to].keys()] }];
  });
}

type Targets = Record<Reference["to"], ReadonlyMap<string, unknown>>;

function targetsOf(index: StoryIndex): Targets {
  return {
    party: index.parties,
    article: index.articles,
    statement: index.statements,
    approval: index.approvals,
    deadline: index.deadlines,
    question: index.questions,
    "party or article": new Map<string, unknown>([...index.parties, ...index.articles]),
  };
}

function referencesOf(index: StoryIndex): Reference[] {
  return [
    ...contextReferences(index),
    ...index.set.statements.flatMap(statementReferences),
    ...index.citations.flatMap(({ place, citation }): Reference[] => [
      { place: within(place, "article"), slug: citation.article, to: "article" },
    ]),
    ...index.set.citations.map(({ place, draft }): Reference => {
      return { place: within(place, "statement"), slug: draft.statement, to: "statement" };
    }),
  ];
}

function contextReferences({ set }: StoryIndex): Reference[] {
  return [
    ...set.approvals.map(({ place, draft }): Reference => {
      return { place: within(place, "regulator"), slug: draft.regulator, to: "party" };
    }),
    ...set.deadlines.map(({ place, draft }): Reference => {
      return { place: within(place, "setBy"), slug: draft.setBy, to: "party" };
    }),
    ...set.questions.flatMap(({ place, draft }) =>
      movedThings(draft.about, within(place, "about")),
    ),
  ];
}

type StatementEntry = StoryIndex["set"]["statements"][number];

function statementReferences({ place, draft }: StatementEntry): Reference[] {
  return [
    { place: within(place, "speaker"), slug: draft.speaker, to: "party" },
    { place: within(place, "origin"), slug: draft.origin, to: "party or article" },
    ...(draft.parties ?? []).map((slug, index): Reference => {
      return { place: within(place, "parties", index), slug, to: "party" };
    }),
    ...(draft.moves ?? []).flatMap((move, index) =>
      movedThings(move, within(place, "moves", index)),
    ),
    ...(draft.takes ?? []).map((take, index): Reference => {
      const at = within(place, "takes", index, "question");
      return { place: at, slug: take?.question, to: "question" };
    }),
  ];
}

type MovedThings = {
  bidder?: string | undefined;
  approval?: string | undefined;
  deadline?: string | undefined;
};

function movedThings(things: MovedThings | undefined, place: Place): Reference[] {
  return [
    { place: within(place, "bidder"), slug: things?.bidder, to: "party" },
    { place: within(place, "approval"), slug: things?.approval, to: "approval" },
    { place: within(place, "deadline"), slug: things?.deadline, to: "deadline" },
  ];
}
