import { type Finding, type Place, within } from "../finding";
import type { Draft } from "../story-set";
import type { RecordOf } from "../format/story-file";
import type { MoveDraft } from "../story-set";
import type { StoryIndex } from "./story-index";

/** Rules between the fields of one record. */
export function findRecordFaults({ set }: StoryIndex): Finding[] {
  return [
    ...set.parties.flatMap(({ place, draft }) => regulatorHasJurisdiction(draft, place)),
    ...set.parties.flatMap(({ place, draft }) => formerNamesEndApart(draft, place)),
    ...set.articles.flatMap(({ place, draft }) =>
      inferredSaysWhy({
        place,
        basis: draft.publishedBasis,
        note: draft.publishedNote,
        of: "published",
      }),
    ),
    ...set.questions.flatMap(({ place, draft }) => isAboutOneThing(draft, place)),
    ...set.questions.flatMap(({ place, draft }) => asksOfDeadline(draft, place)),
    ...set.statements.flatMap(({ place, draft }) => statementFaults(draft, place)),
    ...set.citations.flatMap(({ place, draft }) => translationNeedsQuote(draft, place)),
  ];
}

function statementFaults(draft: Draft<RecordOf["statements"]>, place: Place): Finding[] {
  const { occurredBasis, occurredNote, publicBasis, publicNote } = draft;
  return [
    ...hasOneSpeaker(draft, place),
    ...inferredSaysWhy({ place, basis: occurredBasis, note: occurredNote, of: "occurred" }),
    ...inferredSaysWhy({ place, basis: publicBasis, note: publicNote, of: "public" }),
    ...publicDetailsNeedDay(draft, place),
    ...(draft.citations ?? []).flatMap((citation, index) =>
      translationNeedsQuote(citation, within(place, "citations", index)),
    ),
    ...(draft.moves ?? []).flatMap((move, index) =>
      dueUnlessLifted(move, within(place, "moves", index)),
    ),
  ];
}

function regulatorHasJurisdiction(draft: Draft<RecordOf["parties"]>, place: Place): Finding[] {
  if (draft.role !== "regulator" || draft.jurisdiction !== undefined) return [];
  return [missing(within(place, "jurisdiction"), "the country or union of a regulator")];
}

function inferredSaysWhy(args: {
  place: Place;
  basis: string | undefined;
  note: string | undefined;
  of: string;
}): Finding[] {
  if (args.basis !== "inferred" || args.note !== undefined) return [];
  return [missing(within(args.place, `${args.of}Note`), "a note on how the date was inferred")];
}

function formerNamesEndApart({ formerNames }: Draft<RecordOf["parties"]>, place: Place): Finding[] {
  const seen = new Set<string>();
  return (formerNames ?? []).flatMap((former, index): Finding[] => {
    const until = former?.until;
    if (until === undefined || !seen.has(until)) {
      if (until !== undefined) seen.add(until);
      return [];
    }
    const at = within(place, "formerNames", index, "until");
    return [{ place: at, at: "value", value: until, expected: "a day of its own for each name" }];
  });
}

function isAboutOneThing({ about }: Draft<RecordOf["questions"]>, place: Place): Finding[] {
  if (about === undefined || Object.keys(about).length === 1) return [];
  const expected = "exactly one of bidder, approval, deadline; or no about";
  return [{ place: within(place, "about"), at: "value", value: about, expected }];
}

function asksOfDeadline({ about, asks }: Draft<RecordOf["questions"]>, place: Place): Finding[] {
  if (asks === undefined || about?.deadline !== undefined) return [];
  const expected = "about: { deadline: … }, since it asks something of a deadline";
  return [{ place: within(place, "asks"), at: "value", value: asks, expected }];
}

function hasOneSpeaker(draft: Draft<RecordOf["statements"]>, place: Place): Finding[] {
  const { speaker, speakerDescription } = draft;
  const description = within(place, "speakerDescription");
  if (speaker === undefined && speakerDescription === undefined) {
    const expected = "speaker (a party) or speakerDescription (words)";
    return [{ ...missing(within(place, "speaker"), expected), explainedBy: description }];
  }
  if (speaker === undefined || speakerDescription === undefined) return [];
  const expected = `no speakerDescription beside the speaker ${speaker}`;
  return [{ place: description, at: "value", value: speakerDescription, expected }];
}

function publicDetailsNeedDay(draft: Draft<RecordOf["statements"]>, place: Place): Finding[] {
  const hasDetails = draft.publicBasis !== undefined || draft.publicNote !== undefined;
  if (draft.publicOn !== undefined || !hasDetails) return [];
  return [missing(within(place, "publicOn"), "the day that publicBasis or publicNote is about")];
}

function translationNeedsQuote(
  citation: { quote?: string | undefined; translation?: string | undefined } | undefined,
  place: Place,
): Finding[] {
  if (citation?.translation === undefined || citation.quote !== undefined) return [];
  return [missing(within(place, "quote"), "the words as printed, which the translation is of")];
}

function dueUnlessLifted(move: MoveDraft | undefined, place: Place): Finding[] {
  const { action, due } = move ?? {};
  if (action === undefined) return [];
  const at = within(place, "due");
  if (action !== "lifts") return due === undefined ? [missing(at, "the day it is due")] : [];
  if (due === undefined) return [];
  return [
    { place: at, at: "value", value: due, expected: "no due date when the deadline is lifted" },
  ];
}

function missing(place: Place, expected: string): Finding {
  return { place, at: "value", value: undefined, expected };
}
