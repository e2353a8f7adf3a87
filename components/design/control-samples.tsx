import { FacetChoices } from "@/components/filters/facet-choices";
import { RangeChoices } from "@/components/filters/range-choices";
import { SectionHeading } from "@/components/ui/section-heading";
import { NO_FILTERS } from "@/lib/filters/timeline-filters";
import { Sample } from "./sample";

const OPTIONS = [
  { slug: "some", label: "Some statements" },
  { slug: "chosen", label: "Chosen" },
  { slug: "none", label: "None: visible, and disabled" },
];

/** Links, buttons, fields and boxes as they rest and as they are focused. */
export function ControlSamples() {
  return (
    <section aria-labelledby="controls">
      <SectionHeading id="controls">Controls</SectionHeading>
      <Sample name="Link">
        <a href="#controls">It leads somewhere</a>
      </Sample>
      <Sample name="Link in focus">
        <a href="#controls" className="outline-accent outline-2 outline-offset-2">
          The keyboard is here
        </a>
      </Sample>
      <Sample name="Chip">
        <a
          href="#controls"
          className="border-rule-strong hover:bg-panel fingertip inline-flex items-center gap-1.5 border px-2 py-0.5 no-underline"
        >
          North Lines <span aria-hidden="true">✕</span>
        </a>
      </Sample>
      <form action="/about/design" aria-label="Samples of controls">
        <Sample name="Main button">
          <button
            type="submit"
            className="bg-ink text-paper hover:bg-accent fingertip px-4 py-1.5 font-semibold"
          >
            Apply filters
          </button>
        </Sample>
        <Sample name="Small button">
          <button
            type="submit"
            className="border-rule-strong hover:bg-panel fingertip border px-2.5 py-0.5"
          >
            Go
          </button>
        </Sample>
        <Sample name="Choices with counts">
          <FacetChoices
            facet="kind"
            legend="Kind"
            chosen={["chosen"]}
            options={OPTIONS}
            counts={new Map([["some", 4]])}
          />
        </Sample>
        <Sample name="Fields">
          <RangeChoices filters={NO_FILTERS} isOrdered />
        </Sample>
      </form>
    </section>
  );
}
