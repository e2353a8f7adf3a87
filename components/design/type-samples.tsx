import { SectionHeading } from "@/components/ui/section-heading";
import { Sample } from "./sample";

const SIZES = [
  ["text-4xl font-serif font-semibold", "Countdown", "1 day 13:24:51"],
  ["text-3xl font-serif font-semibold", "Title of a page", "Who will own the operations?"],
  ["text-2xl font-serif font-semibold", "Title on a phone", "Who will own the operations?"],
  ["text-xl font-serif font-semibold", "Section", "Open questions"],
  ["text-lg font-serif font-semibold", "Headline", "The offer was turned down"],
  ["text-base", "Text", "A deal needs approval from two governments."],
  ["text-sm", "Note", "Source: the second article, ¶8 · 2 articles, 1 origin"],
  ["text-xs", "Scale of a picture", "7 Sep"],
] as const;

/** The type scale, the measure, and figures of one width. */
export function TypeSamples() {
  return (
    <section aria-labelledby="type">
      <SectionHeading id="type" aside="One serif for headlines, one sans for data">
        Type
      </SectionHeading>
      {SIZES.map(([size, name, words]) => (
        <Sample key={name} name={name}>
          <p className={size}>{words}</p>
        </Sample>
      ))}
      <Sample name="Measure, 45 to 80 letters">
        <p className="max-w-measure">
          A line of text is as long as the eye finds its way back from. Longer lines are for tables
          and pictures, whose rows are told apart by rules; notes stand beside the text rather than
          below it where there is room.
        </p>
      </Sample>
      <Sample name="Figures of one width">
        <p>
          11:11:11
          <br />
          20:48:59
        </p>
      </Sample>
    </section>
  );
}
