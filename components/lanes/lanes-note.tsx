import type { LanesLayout } from "@/lib/domain/lanes/lanes-layout";
import { formatCount } from "@/lib/format";
import { lineName } from "./lane-lines";

/** What the picture cannot show: lines out of view, parties without a lane, statements outside all lanes. */
export function LanesNote({ layout }: { layout: LanesLayout }) {
  const notes = layout.form === "nothing" ? nothingNotes(layout) : pictureNotes(layout);
  if (notes.length === 0) return null;
  return <p className="text-muted text-sm">{notes.join(" ")}</p>;
}

function nothingNotes({ withoutLane }: LanesLayout): string[] {
  if (withoutLane === 0) return ["No statement in this selection, so there is nothing to draw."];
  const count = formatCount(withoutLane, "statement");
  return [
    `${count} in this selection, concerning no bidder, regulator or seller: there are no lanes to draw.`,
  ];
}

function pictureNotes(layout: Exclude<LanesLayout, { form: "nothing" }>): string[] {
  const { absent, withoutLane, frame } = layout;
  const names = absent.map(({ shortName }) => shortName).join(", ");
  const outside = `${formatCount(withoutLane, "statement")} ${withoutLane === 1 ? "concerns" : "concern"}`;
  return [
    ...(absent.length === 0 ? [] : [`Without a statement in this selection: ${names}.`]),
    ...(withoutLane === 0 ? [] : [`${outside} no party with a lane.`]),
    ...frame.outOfView.map((line) => `Out of view: ${lineName(line)}.`),
  ];
}
