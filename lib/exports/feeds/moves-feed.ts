import { APPROVAL_STAGE_WORDING } from "@/lib/domain/board/approval-stage";
import { assertNever } from "@/lib/domain/assert-never";
import { BID_STAGE_WORDING } from "@/lib/domain/board/bid-stage";
import type { Due } from "@/lib/domain/board/deadline";
import type { Move } from "@/lib/domain/board/moves";
import {
  findContested,
  type QuestionReading,
  type QuestionSubject,
} from "@/lib/domain/board/question";
import { DEADLINE_ACTION_WORDING } from "@/lib/domain/statement";
import { recordAddress, type PageKind } from "@/lib/filters/page-address";
import { formatDay, formatSpeaker } from "@/lib/format";
import { nameUuid } from "../name-uuid";
import { latest, sincesOf, type Entry, type Frame } from "../timeline-document";
import { contestedHtml, entryHtml } from "./feed-content";
import { frameFeed, type FeedDocument, type FeedItem, type FeedLinks } from "./feed-document";

/** A move and the entry of the statement that made it. */
export type ToldMove = { move: Move; entry: Entry };

/** The feed of moved stages, moved deadlines and newly contested questions only. */
export function movesFeed({
  document,
  moves,
  questions,
  links,
}: {
  document: Frame;
  moves: readonly ToldMove[];
  questions: readonly QuestionReading[];
  links: FeedLinks;
}): FeedDocument {
  const title = `Moves: ${document.story.title}`;
  const items = moves.map((told) => toItem({ ...told, document, questions }));
  return frameFeed({ document, name: "moves", title, items, links });
}

function toItem({
  move,
  entry,
  document,
  questions,
}: ToldMove & { document: Frame; questions: readonly QuestionReading[] }): FeedItem {
  const { story, siteUrl, asOf } = document;
  const { kind, slug, key, title, subject } = describeMove(move);
  const contested = contestedOf(move, subject, questions);
  const path = recordAddress({ kind, slug, asOf });
  const marks = contested.map(({ question }) => contestedHtml(question, document));
  return {
    id: `urn:uuid:${nameUuid(story.slug, "moves", move.type, key, entry.statement.slug)}`,
    url: siteUrl + path,
    title,
    summary: entry.statement.headline,
    html: [entryHtml({ ...entry, contested: [] }, document), ...marks].join("\n"),
    tags: [
      ...new Set([
        move.type,
        key,
        formatSpeaker(entry.statement.speaker),
        ...(contested.length === 0 ? [] : ["contested"]),
      ]),
    ],
    published: entry.statement.recordedAt,
    updated: latest([entry.updatedAt, ...sincesOf(contested)]),
  };
}

function contestedOf(
  move: Move,
  subject: QuestionSubject | null,
  questions: readonly QuestionReading[],
): QuestionReading[] {
  if (move.type === "contested") return [move.question];
  return subject === null ? [] : findContested(questions, subject);
}

type Described = {
  /** The page that tells of it. */
  kind: PageKind;
  slug: string;
  /** What moved. */
  key: string;
  title: string;
  /** Null where a question is about the story as a whole. */
  subject: QuestionSubject | null;
};

function describeMove(move: Move): Described {
  switch (move.type) {
    case "bid": {
      const { slug, shortName } = move.bidder;
      const title = `${shortName}: ${fromTo(BID_STAGE_WORDING, move)}`;
      return { kind: "bidders", slug, key: slug, title, subject: { type: "bidder", slug } };
    }
    case "approval": {
      const { slug, title: name, regulator } = move.approval;
      const title = `${name}: ${fromTo(APPROVAL_STAGE_WORDING, move)}`;
      const subject = { type: "approval" as const, slug };
      return { kind: "regulators", slug: regulator.slug, key: slug, title, subject };
    }
    case "deadline": {
      const { slug, title: name } = move.deadline;
      const title = `${name}: ${DEADLINE_ACTION_WORDING[move.action]}${dueWords(move.after)}`;
      return { kind: "deadlines", slug, key: slug, title, subject: { type: "deadline", slug } };
    }
    case "contested": {
      const { slug, title: name, about } = move.question.question;
      return { kind: "questions", slug, key: slug, title: `Contested: ${name}`, subject: about };
    }
    default:
      return assertNever(move);
  }
}

function fromTo<Stage extends string>(
  wording: Record<Stage, { label: string }>,
  { before, after }: { before: Stage | null; after: Stage },
): string {
  const to = wording[after].label;
  return before === null ? to : `${wording[before].label} → ${to}`;
}

function dueWords(due: Due | null): string {
  return due === null ? "" : ` ${formatDay(due.day)}`;
}
