import { SectionHeading } from "@/components/ui/section-heading";
import { Sample } from "./sample";

const WORDS = [
  ["text-ink", "ink", "Text and strong rules"],
  ["text-muted", "muted", "Notes"],
  ["text-accent", "accent", "Links, marks of pictures, focus: the one accent"],
  ["text-contested", "contested", "Rings and rules around what sources do not agree on"],
  ["text-open", "open", "Stages: nothing has begun"],
  ["text-moving", "moving", "Stages: under way"],
  ["text-provisional", "provisional", "Stages: near, and not final"],
  ["text-settled", "settled", "Stages: done"],
  ["text-ended", "ended", "Stages: over without a deal, and due days"],
] as const;

/** Each colour on both grounds; contrast is computed for every pair by a test. */
export function ColourSamples() {
  return (
    <section aria-labelledby="colours">
      <SectionHeading id="colours" aside="They follow the system: light, dark, more contrast">
        Colours
      </SectionHeading>
      {WORDS.map(([colour, name, meaning]) => (
        <Sample key={name} name={name}>
          <p className={`flex flex-wrap gap-x-4 font-semibold ${colour}`}>
            <span>{meaning}</span>
            <span className="bg-panel px-2">on a panel</span>
          </p>
        </Sample>
      ))}
      <Sample name="mark">
        <p>
          <mark className="bg-mark text-ink px-1">The highlighter: sources differ here</mark>
        </p>
      </Sample>
      <Sample name="rule, rule-strong, ink">
        <div className="border-rule border-t pb-2" />
        <div className="border-rule-strong border-t pb-2" />
        <div className="border-ink border-t-2" />
      </Sample>
      <Sample name="Distances: 1, 2, 4, 6, 8">
        <div className="flex items-end gap-x-3">
          {["size-1", "size-2", "size-4", "size-6", "size-8"].map((size) => (
            <span key={size} className={`border-rule-strong border ${size}`} />
          ))}
        </div>
      </Sample>
    </section>
  );
}
