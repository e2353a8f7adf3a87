import type { Finding } from "../finding";
import type { StorySet } from "../story-set";
import { findCitationFaults } from "./citations";
import { findDateFaults } from "./dates";
import { findPositionFaults } from "./positions";
import { findRecordFaults } from "./record-rules";
import { findDanglingReferences } from "./references";
import { findRoleFaults } from "./roles";
import { findStoryCountFaults } from "./one-story";
import { type StoryIndex, indexStory } from "./story-index";
import { findRepeatedSlugs } from "./unique-slugs";

const CHECKS: readonly ((index: StoryIndex) => Finding[])[] = [
  findStoryCountFaults,
  findRepeatedSlugs,
  findDanglingReferences,
  findRoleFaults,
  findRecordFaults,
  findPositionFaults,
  findCitationFaults,
  findDateFaults,
];

/** What is wrong between the records of a whole story. */
export function checkStory(set: StorySet): Finding[] {
  const index = indexStory(set);
  return CHECKS.flatMap((check) => check(index));
}
