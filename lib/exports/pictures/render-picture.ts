import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { drawable } from "./drawable";
import { drawPicture, PICTURE_SIZE, type Picture } from "./picture";

const FOLDER = "lib/exports/pictures/fonts";

const FONTS = [
  ["Serif", 600, "source-serif-4-latin-600-normal.woff"],
  ["Serif Extended", 600, "source-serif-4-latin-ext-600-normal.woff"],
  ["Sans", 400, "source-sans-3-latin-400-normal.woff"],
  ["Sans Extended", 400, "source-sans-3-latin-ext-400-normal.woff"],
  ["Sans", 600, "source-sans-3-latin-600-normal.woff"],
  ["Sans Extended", 600, "source-sans-3-latin-ext-600-normal.woff"],
] as const;

type Font = { name: string; weight: 400 | 600; style: "normal"; data: Buffer };

let fonts: Promise<Font[]> | null = null;

/**
 * A picture as PNG, 1200 × 630. Its letters are those the fonts here have: for any other the renderer
 * would ask a font service on the network, so they are taken out first.
 */
export async function renderPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= readFonts();
  const element = drawPicture(withDrawableTexts(picture));
  const response = new ImageResponse(element, { ...PICTURE_SIZE, fonts: await fonts });
  return new Uint8Array(await response.arrayBuffer());
}

function readFonts(): Promise<Font[]> {
  return Promise.all(
    FONTS.map(async ([name, weight, file]) => {
      const path = join(/*turbopackIgnore: true*/ process.cwd(), FOLDER, file);
      return { name, weight, style: "normal" as const, data: await readFile(path) };
    }),
  );
}

function withDrawableTexts({ kicker, heading, figure, rows, footer }: Picture): Picture {
  return {
    kicker: drawable(kicker),
    heading: drawable(heading),
    figure: figure && { value: drawable(figure.value), note: drawable(figure.note) },
    rows: rows.map(({ label, value, tone }) => {
      return { label: drawable(label), value: drawable(value), tone };
    }),
    footer: drawable(footer),
  };
}
