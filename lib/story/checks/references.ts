import { type Finding, type Place, within } from "../finding";
import type { StoryIndex } from "./story-index";

type Target = "party" | "article" | "statement" | "approval" | "deadline" | "question";
type Reference = {
  place: Place;
  slug: string | undefined;
  to: Target | "party or article";
  /** What was taken back may name what was taken back. */
  isWithdrawn?: boolean;
};

/** Slugs that no record has, each with the one that was probably meant. */
export function findDanglingReferences(index: StoryIndex): Finding[] {
  const targets = targetsOf(index);
  const formerly = formerSlugs(targets);
  return referencesOf(index).flatMap(({ place, slug, to, isWithdrawn = false }): Finding[] => {
    if (slug === undefined) return [];
    const target = targets[to].get(slug);
    const expected = `the slug of ${to === "article" || to === "approval" ? "an" : "a"} ${to}`;
    if (target === undefined) {
      const now = formerly[to].get(slug);
      if (now !== undefined)
        return [{ place, at: "value", value: slug, expected: `${now}, as it is called now` }];
      return [{ place, at: "value", value: slug, expected, candidates: [...targets[to].keys()] }];
    }
    if (isWithdrawn || to === "statement" || target.draft.withdrawn === undefined) return [];
    return [
      { place, at: "value", value: slug, expected: `${expected} that stands; it is withdrawn` },
    ];
  });
}

type Named = {
  draft: { withdrawn?: unknown; renamed?: string | (string | undefined)[] | undefined };
};
type Targets = Record<Reference["to"], ReadonlyMap<string, Named>>;

/** What records were called before, and what they are called now. */
function formerSlugs(targets: Targets): Record<Reference["to"], ReadonlyMap<string, string>> {
  const of = (to: Reference["to"]) =>
    new Map(
      [...targets[to]].flatMap(([slug, { draft }]) =>
        [draft.renamed ?? []].flat().flatMap((old) => (old === undefined ? [] : [[old, slug]])),
      ) as [string, string][],
    );
  return {
    party: of("party"),
    article: of("article"),
    statement: of("statement"),
    approval: of("approval"),
    deadline: of("deadline"),
    question: of("question"),
    "party or article": of("party or article"),
  };
}

function targetsOf(index: StoryIndex): Targets {
  return {
    party: index.parties,
    article: index.articles,
    statement: index.statements,
    approval: index.approvals,
    deadline: index.deadlines,
    question: index.questions,
    "party or article": new Map<string, Named>([...index.parties, ...index.articles]),
  };
}

function referencesOf(index: StoryIndex): Reference[] {
  return [
    ...contextReferences(index),
    ...index.set.statements.flatMap((entry) => withdrawnWith(entry, statementReferences(entry))),
    ...index.citations.flatMap(({ place, citation }): Reference[] => {
      const statement = index.statements.get(citation.statement ?? "");
      const isWithdrawn = statement?.draft.withdrawn !== undefined;
      return [
        { place: within(place, "article"), slug: citation.article, to: "article", isWithdrawn },
      ];
    }),
    ...index.set.citations.map(({ place, draft }): Reference => {
      return { place: within(place, "statement"), slug: draft.statement, to: "statement" };
    }),
  ];
}

function contextReferences({ set }: StoryIndex): Reference[] {
  return [
    ...set.approvals.flatMap((entry) =>
      withdrawnWith(entry, [
        { place: within(entry.place, "regulator"), slug: entry.draft.regulator, to: "party" },
      ]),
    ),
    ...set.deadlines.flatMap((entry) =>
      withdrawnWith(entry, [
        { place: within(entry.place, "setBy"), slug: entry.draft.setBy, to: "party" },
      ]),
    ),
    ...set.questions.flatMap((entry) =>
      withdrawnWith(entry, movedThings(entry.draft.about, within(entry.place, "about"))),
    ),
  ];
}

function withdrawnWith({ draft }: Named, references: Reference[]): Reference[] {
  const isWithdrawn = draft.withdrawn !== undefined;
  return references.map((reference) => ({ ...reference, isWithdrawn }));
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
