// Prints the lanes picture of a made-up story with as many statements as asked for, over three months.
import { renderToStaticMarkup } from "react-dom/server";
import { DAYS_WIDTH } from "@/components/lanes/lane-geometry";
import { LanesPicture } from "@/components/lanes/lanes-picture";
import { shiftDay } from "@/lib/domain/time/calendar-day";
import { laneParties } from "@/lib/domain/lanes/lanes";
import { layOutLanes } from "@/lib/domain/lanes/lanes-layout";
import { STATEMENT_KINDS } from "@/lib/domain/statement";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";
import { buildParty, buildStatement } from "../setup/builders";

const count = Number(process.argv[2]);
const parties = ["north", "south", "east"].map((slug) => buildParty({ slug, shortName: slug }));
const statements = Array.from({ length: count }, (_, index) =>
  buildStatement({
    slug: `statement-${index}`,
    headline: `Statement ${index}`,
    kind: STATEMENT_KINDS[index % STATEMENT_KINDS.length] ?? "report",
    parties: [parties[index % parties.length] ?? buildParty()],
    occurredOn: shiftDay("2020-07-01", (index * 7) % 90),
  }),
);
const layout = layOutLanes({
  parties: laneParties(parties),
  content: { statements },
  range: { first: null, last: null },
  readingDay: "2020-09-28",
  dueDays: [{ day: "2020-09-20", titles: ["Closing"] }],
  width: DAYS_WIDTH,
});
process.stdout.write(
  renderToStaticMarkup(
    <LanesPicture layout={layout} filters={NO_FILTERS} contestedQuestions={[]} />,
  ),
);
