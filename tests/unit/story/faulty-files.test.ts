import { describe, expect, it } from "vitest";
import { checkLoadedStory } from "@/lib/story/check-loaded-story";
import { printFault } from "@/lib/story/fault";
import { loadStory } from "@/lib/story/load/load-story";
import {
  createStoryFolder,
  type FileTexts,
  SOUND_FILE,
  soundFileWith,
} from "@/tests/fixtures/story/story-folder";

/** The printed faults of a folder, named as if the folder were the place of work. */
function faultsOf(files: FileTexts): string[] {
  const folder = createStoryFolder(files);
  const faults = checkLoadedStory(loadStory({ paths: [folder] }));
  return faults.map((fault) =>
    printFault(fault).replaceAll(`${folder}/`, "").replaceAll(folder, "."),
  );
}

const wrong = (part: string, replacement: string): FileTexts => ({
  "a.yaml": soundFileWith(part, replacement),
});

const also = (text: string): FileTexts => ({ "a.yaml": SOUND_FILE, "b.yaml": text });

type Row = [string, FileTexts, string[]];

const YAML_ROWS: Row[] = [
  [
    "an open list",
    { "a.yaml": "articles: [\n" },
    [
      'a.yaml:2:1  YAML: "", expected valid YAML (Flow sequence in block collection must be sufficiently indented and end with a ])',
    ],
  ],
  [
    "a tab as indentation",
    { "a.yaml": "story:\n\tslug: a\n" },
    ['a.yaml:2:1  YAML: "slug: a", expected valid YAML (Tabs are not allowed as indentation)'],
  ],
  [
    "an open quotation mark",
    { "a.yaml": 'story:\n  title: "Who\n' },
    ['a.yaml:3:1  YAML: "", expected valid YAML (Missing closing "quote)'],
  ],
  [
    "a field twice",
    wrong("  language: en\n", "  language: en\n  language: en\n"),
    ['a.yaml:7:3  YAML: "language: en", expected one field called language'],
  ],
  [
    "a collection twice",
    { "a.yaml": "articles: []\narticles: []\n" },
    ['a.yaml:2:1  YAML: "articles: []", expected one field called articles'],
  ],
  [
    "two documents",
    { "a.yaml": "articles: []\n---\nparties: []\n" },
    ['a.yaml:2:1  YAML: "---", expected one document in a file, without ---'],
  ],
  [
    "an anchor and an alias",
    { "a.yaml": "articles: &a []\nparties: *a\n" },
    [
      'a.yaml:1:11  YAML: "articles: &a []", expected no anchors (&): each value is written out',
      'a.yaml:2:10  YAML: "parties: *a", expected no aliases (*): each value is written out; text that starts with * stands in quotes',
    ],
  ],
  [
    "an anchor nobody uses",
    wrong("slug: ferry", "slug: &x ferry"),
    ['a.yaml:2:9  YAML: "slug: &x ferry", expected no anchors (&): each value is written out'],
  ],
  [
    "aliases that explode",
    { "a.yaml": "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n" },
    [
      'a.yaml:1:4  YAML: "a: &a [x, x]", expected no anchors (&): each value is written out',
      'a.yaml:2:4  YAML: "b: &b [*a, *a]", expected no anchors (&): each value is written out',
      'a.yaml:2:8  YAML: "b: &b [*a, *a]", expected no aliases (*): each value is written out; text that starts with * stands in quotes',
      'a.yaml:2:12  YAML: "b: &b [*a, *a]", expected no aliases (*): each value is written out; text that starts with * stands in quotes',
      'a.yaml:3:5  YAML: "c: [*b, *b]", expected no aliases (*): each value is written out; text that starts with * stands in quotes',
      'a.yaml:3:9  YAML: "c: [*b, *b]", expected no aliases (*): each value is written out; text that starts with * stands in quotes',
    ],
  ],
  [
    "a tag",
    wrong("slug: ferry", "slug: !!str ferry"),
    [
      'a.yaml:2:9  YAML: "slug: !!str ferry", expected no tags (!): text that starts with ! stands in quotes',
    ],
  ],
  [
    "a tag that would run code",
    { "a.yaml": "articles: !!js/function 'x'\n" },
    [
      "a.yaml:1:11  YAML: \"articles: !!js/function 'x'\", expected no tags (!): text that starts with ! stands in quotes",
    ],
  ],
  [
    "a directive",
    { "a.yaml": "%YAML 1.1\n---\narticles: []\n" },
    ['a.yaml:1:1  YAML: "%YAML 1.1", expected no directives (%): story files are YAML 1.2'],
  ],
  [
    "a key that is a map",
    { "a.yaml": "? { a: 1 }\n: 2\n" },
    [
      'a.yaml:1:3  YAML: "? { a: 1 }", expected valid YAML (With stringKeys, all keys must be strings)',
    ],
  ],
  [
    "a merge key",
    wrong("  slug: ferry", "  <<: { slug: ferry }\n  slug: ferry"),
    [
      "a.yaml:2:3  story.<<: (unknown field), expected one of the fields slug, title, description, timeZone, language",
    ],
  ],
  [
    "deep flow nesting",
    { "a.yaml": `articles: ${"[".repeat(100_000)}` },
    [
      'a.yaml:1:50  YAML: "articles: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", expected less deep nesting',
    ],
  ],
  [
    "deep block nesting",
    { "a.yaml": "- ".repeat(100_000) },
    [
      'a.yaml:1:80  YAML: "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - -", expected less deep nesting',
    ],
  ],
  [
    "an empty file",
    { "a.yaml": "" },
    [
      "a.yaml  file: (empty), expected a map of story, articles, parties, approvals, deadlines, questions, statements, citations",
    ],
  ],
  [
    "a file of comments",
    { "a.yaml": "# nothing\n" },
    [
      "a.yaml  file: (empty), expected a map of story, articles, parties, approvals, deadlines, questions, statements, citations",
    ],
  ],
  [
    "a list instead of collections",
    { "a.yaml": "- slug: x\n" },
    [
      "a.yaml  file: (a list of 1), expected a map of story, articles, parties, approvals, deadlines, questions, statements, citations",
    ],
  ],
  [
    "words instead of collections",
    { "a.yaml": "hello\n" },
    [
      'a.yaml  file: "hello", expected a map of story, articles, parties, approvals, deadlines, questions, statements, citations',
    ],
  ],
];

const FILE_ROWS: Row[] = [
  ["an empty folder", {}, [".  file: (missing), expected a folder with *.yaml or *.yml files"]],
  [
    "a folder without story files",
    { "notes.txt": "x" },
    [".  file: (missing), expected a folder with *.yaml or *.yml files"],
  ],
  [
    "Latin-1",
    { "a.yaml": new Uint8Array([0x61, 0x3a, 0x20, 0xe9]) },
    ['a.yaml  file: "other bytes", expected text in UTF-8'],
  ],
  [
    "UTF-16",
    { "a.yaml": new Uint8Array([0xff, 0xfe, 0x61, 0x00]) },
    ['a.yaml  file: "a NUL byte", expected text in UTF-8'],
  ],
  [
    "a NUL byte",
    { "a.yaml": new Uint8Array([0x61, 0x3a, 0x00]) },
    ['a.yaml  file: "a NUL byte", expected text in UTF-8'],
  ],
  [
    "a picture",
    { "a.yaml": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) },
    ['a.yaml  file: "other bytes", expected text in UTF-8'],
  ],
  [
    "an enormous file",
    { "a.yaml": "#".repeat(5 * 1024 * 1024) },
    ["a.yaml  file: 5242880, expected at most 4194304 bytes; split it"],
  ],
  [
    "more entries than memory can hold",
    { "a.yaml": `articles:\n${"- \n".repeat(500_000)}` },
    ['a.yaml:200000:3  YAML: "-", expected fewer entries in one file; split it'],
  ],
];

const SHAPE_ROWS: Row[] = [
  [
    "an unknown collection",
    also("statments: []\n"),
    [
      "b.yaml:1:1  statments: (unknown field), expected one of the collections story, articles, parties, approvals, deadlines, questions, statements, citations; did you mean statements?",
    ],
  ],
  [
    "a collection that is no list",
    also("articles:\n  slug: x\n"),
    ["b.yaml:2:3  articles: (a map of fields), expected a list of articles"],
  ],
  [
    "an empty collection",
    also("articles:\n"),
    ["b.yaml:1:10  articles: (empty), expected a list of articles"],
  ],
  [
    "a story that is a word",
    { "a.yaml": "story: ferry\n" },
    ['a.yaml:1:8  story: "ferry", expected a map of fields'],
  ],
  [
    "a record that is a word",
    also("parties: [north]\n"),
    ['b.yaml:1:11  parties[0]: "north", expected a map of fields'],
  ],
  [
    "a record that is nothing",
    also("parties:\n  -\n"),
    ["b.yaml:2:4  parties[0]: (empty), expected a map of fields"],
  ],
  [
    "an unknown field",
    wrong("    kind: report", "    kind: report\n    tone: sharp"),
    [
      "a.yaml:53:5  statements[0].tone: (unknown field), expected one of the fields slug, headline, summary, kind, speaker, speakerDescription, origin, attribution, parties, occurredOn, occurredBasis, occurredNote, publicOn, publicBasis, publicNote, citations, moves, takes, withdrawn, renamed",
    ],
  ],
  [
    "a mistyped field",
    wrong("  timeZone: Europe/Lisbon\n  l", "  timezone: Europe/Lisbon\n  l"),
    [
      "a.yaml:2:3  story.timeZone: (missing), expected text",
      "a.yaml:5:3  story.timezone: (unknown field), expected one of the fields slug, title, description, timeZone, language; did you mean timeZone?",
    ],
  ],
  [
    "a field called __proto__",
    wrong("  slug: ferry", "  slug: ferry\n  __proto__: x"),
    [
      "a.yaml:3:3  story.__proto__: (unknown field), expected one of the fields slug, title, description, timeZone, language",
    ],
  ],
  [
    "a missing field",
    wrong("    summary: It offered.\n", ""),
    ["a.yaml:49:5  statements[0].summary: (missing), expected text"],
  ],
  [
    "a field without a value",
    wrong("summary: It offered.", "summary:"),
    ["a.yaml:51:13  statements[0].summary: (empty), expected text"],
  ],
  [
    "a blank value",
    wrong("summary: It offered.", 'summary: "  "'),
    ['a.yaml:51:14  statements[0].summary: "", expected text'],
  ],
  [
    "a number as text",
    wrong("title: Who buys the ferry?", "title: 1984"),
    ['a.yaml:3:10  story.title: 1984, expected text; put it in quotes: "1984"'],
  ],
  [
    "a truth value as text",
    wrong("answer: In", "answer: true"),
    [
      'a.yaml:45:17  questions[0].positions[0].answer: true, expected text; put it in quotes: "true"',
    ],
  ],
  [
    "a list as text",
    wrong("headline: Ferry for sale", "headline: [Ferry]"),
    ["a.yaml:9:15  articles[0].headline: (a list of 1), expected text"],
  ],
  [
    "a year without quotation marks",
    wrong("publishedOn: 2031-03-02", "publishedOn: 2031"),
    ['a.yaml:10:18  articles[0].publishedOn: 2031, expected text; put it in quotes: "2031"'],
  ],
  [
    "text as a number",
    wrong("paragraph: 2", "paragraph: two"),
    ['a.yaml:60:20  statements[0].citations[0].paragraph: "two", expected a whole number'],
  ],
  [
    "half a paragraph",
    wrong("paragraph: 2", "paragraph: 2.5"),
    ["a.yaml:60:20  statements[0].citations[0].paragraph: 2.5, expected a whole number"],
  ],
  [
    "paragraph 0",
    wrong("paragraph: 2", "paragraph: 0"),
    ["a.yaml:60:20  statements[0].citations[0].paragraph: 0, expected at least 1"],
  ],
  [
    "paragraph infinity",
    wrong("paragraph: 2", "paragraph: .inf"),
    ["a.yaml:60:20  statements[0].citations[0].paragraph: Infinity, expected a whole number"],
  ],
  [
    "a headline that is too long",
    wrong("North made an offer", "N".repeat(201)),
    [
      'a.yaml:50:15  statements[0].headline: "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN…", expected at most 200 characters',
    ],
  ],
  [
    "an enormous summary",
    wrong("It offered.", "s".repeat(100_000)),
    [
      'a.yaml:51:14  statements[0].summary: "ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss…", expected at most 2000 characters',
    ],
  ],
  [
    "a headline over two lines",
    wrong("headline: North made an offer", 'headline: "a\\nb"'),
    ['a.yaml:50:15  statements[0].headline: "a\\nb", expected one line without control characters'],
  ],
  [
    "a control character",
    wrong("It offered.", '"It\\u0007"'),
    ['a.yaml:51:14  statements[0].summary: "It\\u0007", expected text without control characters'],
  ],
  [
    "half a character",
    wrong("It offered.", '"It \\uD800"'),
    ['a.yaml:51:14  statements[0].summary: "It \\ud800", expected text without control characters'],
  ],
  [
    "capitals in a slug",
    wrong("slug: ferry", "slug: Ferry"),
    [
      'a.yaml:2:9  story.slug: "Ferry", expected lower-case letters and digits in words joined by hyphens',
    ],
  ],
  [
    "a slug with a space",
    wrong("slug: ferry", "slug: the ferry"),
    [
      'a.yaml:2:9  story.slug: "the ferry", expected lower-case letters and digits in words joined by hyphens',
    ],
  ],
  [
    "a slug that ends in a hyphen",
    wrong("slug: ferry", "slug: ferry-"),
    [
      'a.yaml:2:9  story.slug: "ferry-", expected lower-case letters and digits in words joined by hyphens',
    ],
  ],
  [
    "a slug in letters that look alike",
    wrong("slug: ferry", "slug: fеrry"),
    [
      'a.yaml:2:9  story.slug: "fеrry", expected lower-case letters and digits in words joined by hyphens',
    ],
  ],
  [
    "a slug of 81 characters",
    wrong("slug: ferry", `slug: ${"f".repeat(81)}`),
    [
      'a.yaml:2:9  story.slug: "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff…", expected at most 80 characters',
    ],
  ],
  [
    "an unknown kind",
    wrong("kind: report", "kind: rumour"),
    [
      'a.yaml:52:11  statements[0].kind: "rumour", expected one of announcement, report, action, allegation, denial',
    ],
  ],
  [
    "a mistyped kind",
    wrong("kind: report", "kind: reprot"),
    [
      'a.yaml:52:11  statements[0].kind: "reprot", expected one of announcement, report, action, allegation, denial; did you mean report?',
    ],
  ],
  [
    "an unknown role",
    wrong("role: seller", "role: owner"),
    [
      'a.yaml:17:11  parties[1].role: "owner", expected one of bidder, seller, regulator, official, outlet',
    ],
  ],
  [
    "an unknown attribution",
    wrong("attribution: named", "attribution: nmaed"),
    [
      'a.yaml:55:18  statements[0].attribution: "nmaed", expected one of named, document, anonymous, outlet, not_given, unattributed; did you mean named?',
    ],
  ],
  [
    "a mistyped basis",
    wrong("2031-03-02", "2031-03-02\n    publishedBasis: infered"),
    [
      'a.yaml:11:21  articles[0].publishedBasis: "infered", expected one of stated, inferred; did you mean inferred?',
    ],
  ],
  [
    "a time zone that is none",
    wrong("timeZone: Europe/Lisbon\n  l", "timeZone: Europe/Lissabon\n  l"),
    [
      'a.yaml:5:13  story.timeZone: "Europe/Lissabon", expected an IANA time zone such as America/New_York; did you mean Europe/Lisbon?',
    ],
  ],
  [
    "an offset as a time zone",
    wrong("timeZone: Europe/Lisbon\n  l", 'timeZone: "+01:00"\n  l'),
    ['a.yaml:5:13  story.timeZone: "+01:00", expected an IANA time zone such as America/New_York'],
  ],
  [
    "a language that is none",
    wrong("language: en", "language: english_uk"),
    [
      'a.yaml:6:13  story.language: "english_uk", expected a BCP 47 language tag such as en or zh-Hans',
    ],
  ],
  [
    "an address that is none",
    wrong("Ferry for sale", "Ferry for sale\n    url: gazette"),
    ['a.yaml:10:10  articles[0].url: "gazette", expected an http or https address'],
  ],
  [
    "an address that runs",
    wrong("Ferry for sale", "Ferry for sale\n    url: javascript:alert(1)"),
    ['a.yaml:10:10  articles[0].url: "javascript:alert(1)", expected an http or https address'],
  ],
  [
    "a question without positions",
    wrong(
      "positions:\n      - slug: yes-in\n        answer: In\n      - slug: no-out\n        answer: Out",
      "positions: []",
    ),
    ["a.yaml:43:16  questions[0].positions: (a list of 0), expected at least 1 entry"],
  ],
];

const DATE_ROWS: Row[] = [
  [
    "a day that is none",
    wrong("occurredOn: 2031-03-01", "occurredOn: 2031-02-30"),
    [
      'a.yaml:57:17  statements[0].occurredOn: "2031-02-30", expected a form such as 2020-09-13, 2020-09, 2020-08~, 2020-09-13/2020-09-14 or ../2020-09-14 ("2031-02-30" is no day of the calendar)',
    ],
  ],
  [
    "a month that is none",
    wrong("occurredOn: 2031-03-01", "occurredOn: 2031-13"),
    [
      'a.yaml:57:17  statements[0].occurredOn: "2031-13", expected a form such as 2020-09-13, 2020-09, 2020-08~, 2020-09-13/2020-09-14 or ../2020-09-14 ("2031-13" is no day of the calendar)',
    ],
  ],
  [
    "a date in words",
    wrong("occurredOn: 2031-03-01", "occurredOn: last week"),
    [
      'a.yaml:57:17  statements[0].occurredOn: "last week", expected a form such as 2020-09-13, 2020-09, 2020-08~, 2020-09-13/2020-09-14 or ../2020-09-14 ("last week" is not an EDTF date)',
    ],
  ],
  [
    "an instant",
    wrong("occurredOn: 2031-03-01", "occurredOn: 2031-03-01T10:00:00Z"),
    [
      'a.yaml:57:17  statements[0].occurredOn: "2031-03-01T10:00:00Z", expected a form such as 2020-09-13, 2020-09, 2020-08~, 2020-09-13/2020-09-14 or ../2020-09-14 ("2031-03-01T10:00:00Z" is not an EDTF date)',
    ],
  ],
  [
    "an interval that ends before it starts",
    wrong("occurredOn: 2031-03-01", "occurredOn: 2031-03-02/2031-03-01"),
    [
      'a.yaml:57:17  statements[0].occurredOn: "2031-03-02/2031-03-01", expected a form such as 2020-09-13, 2020-09, 2020-08~, 2020-09-13/2020-09-14 or ../2020-09-14 ("2031-03-02/2031-03-01" ends before it starts)',
    ],
  ],
  [
    "an occurrence without an end",
    wrong("occurredOn: 2031-03-01", "occurredOn: 2031-03-01/.."),
    [
      'a.yaml:57:17  statements[0].occurredOn: "2031-03-01/..", expected a date with a last possible day, such as ../2020-09-14',
    ],
  ],
  [
    "an enormous date",
    wrong("occurredOn: 2031-03-01", `occurredOn: "${"2".repeat(10_000)}"`),
    [
      'a.yaml:57:17  statements[0].occurredOn: "222222222222222222222222222222222222222222222222222222222222…", expected at most 60 characters',
    ],
  ],
  [
    "an inferred date without a note",
    wrong("occurredOn: 2031-03-01", "occurredOn: 2031-03-01\n    occurredBasis: inferred"),
    [
      "a.yaml:49:5  statements[0].occurredNote: (missing), expected a note on how the date was inferred",
    ],
  ],
  [
    "an inferred publication without a note",
    wrong("publishedOn: 2031-03-02", "publishedOn: 2031-03-02\n    publishedBasis: inferred"),
    [
      "a.yaml:8:5  articles[0].publishedNote: (missing), expected a note on how the date was inferred",
    ],
  ],
  [
    "a statement public before it was made",
    wrong("occurredOn: 2031-03-01", "occurredOn: 2031-03-01\n    publicOn: 2031-02-28"),
    [
      'a.yaml:58:15  statements[0].publicOn: "2031-02-28", expected no day before 2031-03-01, the first day it can have occurred',
    ],
  ],
  [
    "a note on a day that is not given",
    wrong("occurredOn: 2031-03-01", "occurredOn: 2031-03-01\n    publicNote: later"),
    [
      "a.yaml:49:5  statements[0].publicOn: (missing), expected the day that publicBasis or publicNote is about",
    ],
  ],
  [
    "a due hour without an offset",
    wrong("due: 2031-04-30", "due: 2031-04-30T12:00:00"),
    [
      'a.yaml:66:14  statements[0].moves[1].due: "2031-04-30T12:00:00", expected a day (2020-09-15) or an instant with its offset (2020-09-15T12:00:00-04:00)',
    ],
  ],
  [
    "a due day that is none",
    wrong("due: 2031-04-30", "due: 2031-04-31"),
    [
      'a.yaml:66:14  statements[0].moves[1].due: "2031-04-31", expected a day (2020-09-15) or an instant with its offset (2020-09-15T12:00:00-04:00)',
    ],
  ],
  [
    "a due month",
    wrong("due: 2031-04-30", "due: 2031-04"),
    [
      'a.yaml:66:14  statements[0].moves[1].due: "2031-04", expected a day (2020-09-15) or an instant with its offset (2020-09-15T12:00:00-04:00)',
    ],
  ],
  [
    "a blank note",
    wrong(
      "occurredOn: 2031-03-01",
      'occurredOn: 2031-03-01\n    occurredBasis: inferred\n    occurredNote: ""',
    ),
    ['a.yaml:59:19  statements[0].occurredNote: "", expected text'],
  ],
  [
    "a deadline set without a day",
    wrong("        due: 2031-04-30\n", ""),
    ["a.yaml:64:9  statements[0].moves[1].due: (missing), expected the day it is due"],
  ],
  [
    "a deadline lifted to a day",
    wrong("action: sets", "action: lifts"),
    [
      'a.yaml:66:14  statements[0].moves[1].due: "2031-04-30", expected no due date when the deadline is lifted',
    ],
  ],
  [
    "a deadline set for a day that has passed",
    wrong("due: 2031-04-30", "due: 2031-02-28"),
    [
      'a.yaml:66:14  statements[0].moves[1].due: "2031-02-28", expected no day before 2031-03-01, the first day the statement can have been made',
    ],
  ],
];

const RECORD_ROWS: Row[] = [
  [
    "a move of nothing",
    wrong("      - bidder: north\n        stage: offer_made", "      - stage: offer_made"),
    [
      "a.yaml:62:9  statements[0].moves[0]: (a map of fields), expected exactly one of bidder, approval, deadline",
    ],
  ],
  [
    "a move of two things",
    wrong("      - bidder: north\n", "      - bidder: north\n        approval: permit\n"),
    [
      "a.yaml:63:9  statements[0].moves[0].approval: (unknown field), expected one of the fields bidder, stage",
    ],
  ],
  [
    "a move that is a word",
    wrong("      - bidder: north\n        stage: offer_made", "      - offer_made"),
    [
      'a.yaml:62:9  statements[0].moves[0]: "offer_made", expected exactly one of bidder, approval, deadline',
    ],
  ],
  [
    "a stage of an approval for a bidder",
    wrong("stage: offer_made", "stage: granted"),
    [
      'a.yaml:63:16  statements[0].moves[0].stage: "granted", expected one of linked, in_talks, offer_made, declined, withdrawn, chosen, agreed, cleared, completed, collapsed',
    ],
  ],
  [
    "an action for a bidder",
    wrong("stage: offer_made", "stage: offer_made\n        action: sets"),
    [
      "a.yaml:64:9  statements[0].moves[0].action: (unknown field), expected one of the fields bidder, stage",
    ],
  ],
  [
    "no speaker",
    wrong("    speaker: north\n", ""),
    [
      "a.yaml:49:5  statements[0].speaker: (missing), expected speaker (a party) or speakerDescription (words)",
    ],
  ],
  [
    "a speaker in capitals",
    wrong("speaker: north", "speaker: North"),
    [
      'a.yaml:53:14  statements[0].speaker: "North", expected lower-case letters and digits in words joined by hyphens',
    ],
  ],
  [
    "an endless description of a speaker",
    wrong("speaker: north", `speakerDescription: ${"x".repeat(201)}`),
    [
      'a.yaml:53:25  statements[0].speakerDescription: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…", expected at most 200 characters',
    ],
  ],
  [
    "citations that are no list",
    wrong(
      "    citations:\n      - article: gazette-1\n        paragraph: 2\n",
      "    citations: gazette-1\n",
    ),
    ['a.yaml:58:16  statements[0].citations: "gazette-1", expected a list'],
  ],
  [
    "two speakers",
    wrong("    speaker: north\n", "    speaker: north\n    speakerDescription: a source\n"),
    [
      'a.yaml:54:25  statements[0].speakerDescription: "a source", expected no speakerDescription beside the speaker north',
    ],
  ],
  [
    "a regulator without jurisdiction",
    wrong("    jurisdiction: Westmark\n", ""),
    [
      "a.yaml:20:5  parties[2].jurisdiction: (missing), expected the country or union of a regulator",
    ],
  ],
  [
    "a question about two things",
    wrong("about: { bidder: north }", "about: { bidder: north, approval: permit }"),
    [
      "a.yaml:42:12  questions[0].about: (a map of fields), expected exactly one of bidder, approval, deadline; or no about",
    ],
  ],
  [
    "a question about nothing",
    wrong("about: { bidder: north }", "about: {}"),
    [
      "a.yaml:42:12  questions[0].about: (a map of fields), expected exactly one of bidder, approval, deadline; or no about",
    ],
  ],
  [
    "a thing moved twice",
    wrong("      - deadline", "      - bidder: north\n        stage: agreed\n      - deadline"),
    [
      'a.yaml:64:17  statements[0].moves[1].bidder: "north", expected one move of each thing in a statement (a.yaml:62:17)',
    ],
  ],
  [
    "two positions on one question",
    wrong(
      "        position: yes-in\n",
      "        position: yes-in\n      - question: still-in\n        position: no-out\n",
    ),
    [
      'a.yaml:70:19  statements[0].takes[1].question: "still-in", expected one position on each question (a.yaml:68:19)',
    ],
  ],
  [
    "a party listed twice",
    wrong("parties: [council]", "parties: [council, council]"),
    ['a.yaml:56:24  statements[0].parties[1]: "council", expected each party once (a.yaml:56:15)'],
  ],
  [
    "no citation",
    wrong("    citations:\n      - article: gazette-1\n        paragraph: 2\n", ""),
    [
      "a.yaml:49:5  statements[0].citations: (missing), expected at least one citation, here or in a file's citations",
    ],
  ],
  [
    "the same place twice",
    wrong(
      "        paragraph: 2\n",
      "        paragraph: 2\n      - article: gazette-1\n        paragraph: 2\n",
    ),
    [
      "a.yaml:62:20  statements[0].citations[1].paragraph: 2, expected one citation of north-offers for each paragraph of gazette-1 (a.yaml:59:9)",
    ],
  ],
  [
    "the same place in another file",
    also("citations:\n  - statement: north-offers\n    article: gazette-1\n    paragraph: 2\n"),
    [
      "b.yaml:4:16  citations[0].paragraph: 2, expected one citation of north-offers for each paragraph of gazette-1 (a.yaml:59:9)",
    ],
  ],
];

const REFERENCE_ROWS: Row[] = [
  [
    "an unknown speaker",
    wrong("speaker: north", "speaker: noth"),
    [
      'a.yaml:53:14  statements[0].speaker: "noth", expected the slug of a party; did you mean north?',
    ],
  ],
  [
    "an unknown speaker like no other",
    wrong("speaker: north", "speaker: somebody-else"),
    ['a.yaml:53:14  statements[0].speaker: "somebody-else", expected the slug of a party'],
  ],
  [
    "an unknown origin",
    wrong("origin: gazette-1", "origin: gazette-2"),
    [
      'a.yaml:54:13  statements[0].origin: "gazette-2", expected the slug of a party or article; did you mean gazette-1?',
    ],
  ],
  [
    "an unknown party",
    wrong("parties: [council]", "parties: [counsil]"),
    [
      'a.yaml:56:15  statements[0].parties[0]: "counsil", expected the slug of a party; did you mean council?',
    ],
  ],
  [
    "an article as a speaker",
    wrong("speaker: north", "speaker: gazette-1"),
    ['a.yaml:53:14  statements[0].speaker: "gazette-1", expected the slug of a party'],
  ],
  [
    "an unknown article",
    wrong("- article: gazette-1", "- article: gazete-1"),
    [
      'a.yaml:59:18  statements[0].citations[0].article: "gazete-1", expected the slug of an article; did you mean gazette-1?',
    ],
  ],
  [
    "an unknown bidder",
    wrong("bidder: north\n", "bidder: nort\n"),
    [
      'a.yaml:62:17  statements[0].moves[0].bidder: "nort", expected the slug of a party; did you mean north?',
    ],
  ],
  [
    "a seller that bids",
    wrong("bidder: north\n", "bidder: council\n"),
    [
      'a.yaml:62:17  statements[0].moves[0].bidder: "council", expected a party of role bidder; this one is of role seller (a.yaml:17:11)',
    ],
  ],
  [
    "an unknown approval",
    wrong("bidder: north\n        stage: offer_made", "approval: permitt\n        stage: needed"),
    [
      'a.yaml:62:19  statements[0].moves[0].approval: "permitt", expected the slug of an approval; did you mean permit?',
    ],
  ],
  [
    "an unknown deadline",
    wrong("deadline: day-of-sale", "deadline: day-of-sail"),
    [
      'a.yaml:64:19  statements[0].moves[1].deadline: "day-of-sail", expected the slug of a deadline; did you mean day-of-sale?',
    ],
  ],
  [
    "an unknown question",
    wrong("question: still-in", "question: stil-in"),
    [
      'a.yaml:68:19  statements[0].takes[0].question: "stil-in", expected the slug of a question; did you mean still-in?',
    ],
  ],
  [
    "an unknown position",
    wrong("position: yes-in", "position: yes"),
    [
      'a.yaml:69:19  statements[0].takes[0].position: "yes", expected a position of the question still-in: yes-in, no-out',
    ],
  ],
  [
    "an unknown regulator",
    wrong("regulator: port", "regulator: prot"),
    [
      'a.yaml:28:16  approvals[0].regulator: "prot", expected the slug of a party; did you mean port?',
    ],
  ],
  [
    "a bidder that regulates",
    wrong("regulator: port", "regulator: north"),
    [
      'a.yaml:28:16  approvals[0].regulator: "north", expected a party of role regulator; this one is of role bidder (a.yaml:13:11); did you mean port?',
    ],
  ],
  [
    "a seller that sets a deadline",
    wrong("setBy: port", "setBy: council"),
    [
      'a.yaml:34:12  deadlines[0].setBy: "council", expected a party of role regulator or official; this one is of role seller (a.yaml:17:11)',
    ],
  ],
  [
    "a question about a seller's bid",
    wrong("about: { bidder: north }", "about: { bidder: council }"),
    [
      'a.yaml:42:22  questions[0].about.bidder: "council", expected a party of role bidder; this one is of role seller (a.yaml:17:11)',
    ],
  ],
  [
    "a citation of an unknown statement",
    also("citations:\n  - statement: north-ofers\n    article: gazette-1\n    paragraph: 3\n"),
    [
      'b.yaml:2:16  citations[0].statement: "north-ofers", expected the slug of a statement; did you mean north-offers?',
    ],
  ],
  [
    "a slug in two files",
    also("parties:\n  - slug: north\n    role: bidder\n    name: N\n    description: N.\n"),
    [
      'b.yaml:2:11  parties[0].slug: "north", expected a slug of its own; a party has this one (a.yaml:12:11)',
    ],
  ],
  [
    "a party with the slug of an article",
    also("parties:\n  - slug: gazette-1\n    role: outlet\n    name: G\n    description: G.\n"),
    [
      'a.yaml:8:11  articles[0].slug: "gazette-1", expected a slug of its own; a party has this one (b.yaml:2:11)',
    ],
  ],
  [
    "a statement in two files",
    { "a.yaml": SOUND_FILE, "b.yaml": SOUND_FILE.slice(SOUND_FILE.indexOf("statements:")) },
    [
      'b.yaml:2:11  statements[0].slug: "north-offers", expected a slug of its own; a statement has this one (a.yaml:49:11)',
      "b.yaml:13:20  statements[0].citations[0].paragraph: 2, expected one citation of north-offers for each paragraph of gazette-1 (a.yaml:59:9)",
    ],
  ],
  [
    "a position twice",
    wrong("slug: no-out", "slug: yes-in"),
    [
      'a.yaml:46:15  questions[0].positions[1].slug: "yes-in", expected a slug of its own; a position has this one (a.yaml:44:15)',
    ],
  ],
  [
    "no story",
    { "a.yaml": SOUND_FILE.slice(SOUND_FILE.indexOf("articles:")) },
    ["(all files)  story: (missing), expected one file that says which story this is"],
  ],
  [
    "two stories",
    also(SOUND_FILE.slice(0, SOUND_FILE.indexOf("articles:"))),
    ['b.yaml:2:3  story: "ferry", expected one story in the whole folder (a.yaml:2:3)'],
  ],
];

const NEWS_ROWS: Row[] = [
  [
    "a withdrawal without a reason",
    wrong("    takes:\n", '    withdrawn: { at: "2031-04-01T00:00:00Z" }\n    takes:\n'),
    ["a.yaml:67:16  statements[0].withdrawn.why: (missing), expected text"],
  ],
  [
    "a withdrawal on a day instead of at an instant",
    wrong("    takes:\n", "    withdrawn: { at: 2031-04-01, why: Retracted }\n    takes:\n"),
    [
      'a.yaml:67:22  statements[0].withdrawn.at: "2031-04-01", expected an instant with its offset, such as 2020-09-15T12:00:00Z',
    ],
  ],
  [
    "a translation of nothing",
    wrong("        paragraph: 2\n", "        paragraph: 2\n        translation: Yes, we are\n"),
    [
      "a.yaml:59:9  statements[0].citations[0].quote: (missing), expected the words as printed, which the translation is of",
    ],
  ],
  [
    "two names until the same day",
    wrong(
      "    description: A bidder.\n",
      "    description: A bidder.\n    formerNames:\n      - { name: A, until: 2031-01-01 }\n      - { name: B, until: 2031-01-01 }\n",
    ),
    [
      'a.yaml:18:27  parties[0].formerNames[1].until: "2031-01-01", expected a day of its own for each name',
    ],
  ],
  [
    "a name until a month",
    wrong(
      "    description: A bidder.\n",
      "    description: A bidder.\n    formerNames: [{ name: A, until: 2031-01 }]\n",
    ),
    ['a.yaml:16:37  parties[0].formerNames[0].until: "2031-01", expected a day such as 2020-09-13'],
  ],
];

const TABLES: [string, Row[]][] = [
  ["YAML", YAML_ROWS],
  ["files", FILE_ROWS],
  ["fields", SHAPE_ROWS],
  ["dates", DATE_ROWS],
  ["records", RECORD_ROWS],
  ["references", REFERENCE_ROWS],
  ["withdrawals, names and translations", NEWS_ROWS],
];

describe.each(TABLES)("faults of %s", (_title, rows) => {
  it.each(rows)("reports %s", (_name, files, messages) => {
    expect(faultsOf(files)).toEqual(messages);
  });
});
