/** One line of the report. `goal` null: a figure for information. */
export type Figure = {
  what: string;
  value: number;
  unit: string;
  goal: { atLeast: number } | { atMost: number } | null;
  note?: string;
};

export type Verdict = "met" | "missed" | "";

export function verdictOf({ value, goal }: Figure): Verdict {
  if (goal === null) return "";
  const isMet = "atLeast" in goal ? value >= goal.atLeast : value <= goal.atMost;
  return isMet ? "met" : "missed";
}

export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${round(figure.value)} ${figure.unit}`.trim(),
    goalText(figure),
    verdictOf(figure),
    figure.note ?? "",
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function goalText({ goal }: Figure): string {
  if (goal === null) return "";
  return "atLeast" in goal ? `≥ ${round(goal.atLeast)}` : `≤ ${round(goal.atMost)}`;
}

export function round(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits));
}
