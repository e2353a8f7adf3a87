import type { ReactElement } from "react";

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** How a stage or a state is coloured; the word beside it says the same. */
export type Tone = "plain" | "contested";

export type PictureRow = { label: string; value: string; tone: Tone };

/** What a social picture says; every text is drawn as it stands. */
export type Picture = {
  /** The story, above everything. */
  kicker: string;
  heading: string;
  /** The one figure or stage that matters, largest of all; with what it counts. */
  figure: { value: string; note: string } | null;
  rows: PictureRow[];
  /** The reading day and the site. */
  footer: string;
};

const INK = "#1b1a18";
const MUTED = "#5a5751";
const PAPER = "#fdfcfa";
const RULE = "#d8d4cb";
const CONTESTED = "#7a3d00";
const SERIF = "Serif, Serif Extended";
const SANS = "Sans, Sans Extended";

/** Drawn with flexible boxes and styles only, all that the renderer of the picture knows. */
export function drawPicture({ kicker, heading, figure, rows, footer }: Picture): ReactElement {
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        padding: "56px 72px 48px",
        backgroundColor: PAPER,
        color: INK,
        fontFamily: SANS,
        fontSize: 30,
        fontWeight: 400,
        borderTop: `16px solid ${INK}`,
      }}
    >
      <div style={{ display: "flex", flexShrink: 0, color: MUTED, fontSize: 28 }}>{kicker}</div>
      <div
        style={{
          display: "flex",
          flexShrink: 0,
          fontFamily: SERIF,
          fontWeight: 600,
          fontSize: heading.length > 70 ? 44 : 56,
          lineHeight: 1.15,
          marginTop: 8,
        }}
      >
        {heading}
      </div>
      <div style={{ display: "flex", flexGrow: 1, alignItems: "center", gap: 56, marginTop: 16 }}>
        {figure === null ? null : <Figure {...figure} isAlone={rows.length === 0} />}
        {rows.length === 0 ? null : (
          <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, flexBasis: 0 }}>
            {rows.map((row) => (
              <Row key={row.label} {...row} />
            ))}
          </div>
        )}
      </div>
      <div
        style={{
          display: "flex",
          flexShrink: 0,
          justifyContent: "space-between",
          borderTop: `2px solid ${INK}`,
          paddingTop: 14,
          color: MUTED,
          fontSize: 26,
        }}
      >
        {footer}
      </div>
    </div>
  );
}

function Figure({ value, note, isAlone }: { value: string; note: string; isAlone: boolean }) {
  const size = value.length > 13 ? 60 : value.length > 8 ? 80 : 104;
  return (
    <div
      style={{ display: "flex", flexDirection: "column", ...(isAlone ? {} : { maxWidth: 480 }) }}
    >
      <div
        style={{
          display: "flex",
          fontFamily: SERIF,
          fontWeight: 600,
          fontSize: size,
          lineHeight: 1.15,
          whiteSpace: "nowrap",
        }}
      >
        {value}
      </div>
      <div style={{ display: "flex", fontSize: 30, color: MUTED, lineHeight: 1.25 }}>{note}</div>
    </div>
  );
}

function Row({ label, value, tone }: PictureRow) {
  const colour = tone === "contested" ? CONTESTED : INK;
  return (
    <div
      style={{
        display: "flex",
        justifyContent: "space-between",
        gap: 24,
        padding: "9px 0",
        borderBottom: `1px solid ${RULE}`,
        lineHeight: 1.2,
      }}
    >
      <div style={{ display: "flex", flexShrink: 1, color: value === "" ? colour : INK }}>
        {label}
      </div>
      <div
        style={{
          display: "flex",
          flexShrink: 0,
          maxWidth: 520,
          fontWeight: 600,
          color: colour,
        }}
      >
        {value}
      </div>
    </div>
  );
}
