import { Evidence } from "@/components/evidence/evidence";
import { EvidenceList } from "@/components/evidence/evidence-list";
import { Printings } from "@/components/statement/printings";
import { SectionHeading } from "@/components/ui/section-heading";
import type { Statement } from "@/lib/domain/statement";
import type { AskedDay } from "@/lib/domain/time/story-clock";
import { Sample } from "./sample";

type Props = { statements: readonly Statement[]; asOf: AskedDay; lang: string };

const LONG =
  "We were told, and we have since been told again by people who were in the room and by people who were not, that the words which were said there were said in confidence; that nobody who heard them would repeat them; and that they were, all the same, repeated before the day was out, in a form that none of those who had said them would have recognised, to people who had every reason to remember them, and who wrote them down.";

/** What an answer rests on: folded, unfolded, missing; words short, long and in two printings. */
export function EvidenceSamples({ statements, asOf, lang }: Props) {
  const [first] = statements;
  const citation = first?.citations[0];
  return (
    <section aria-labelledby="evidence">
      <SectionHeading id="evidence" aside="Records of this story, with other words in their place">
        Evidence
      </SectionHeading>
      <Sample name="Missing">
        <Evidence statements={[]} asOf={asOf} lang={lang} subject="Nothing" whole="#evidence" />
      </Sample>
      {first === undefined ? null : (
        <>
          <Sample name="Folded">
            <Evidence
              statements={[first]}
              asOf={asOf}
              lang={lang}
              subject="A sample"
              whole="#evidence"
            />
          </Sample>
          <Sample name="More than unfolds">
            <Evidence
              statements={Array.from({ length: 12 }, (_, index) => ({
                ...first,
                slug: `${first.slug}-${index}`,
              }))}
              asOf={asOf}
              lang={lang}
              subject="A sample"
              whole="#evidence"
            />
          </Sample>
          <Sample name="Unfolded">
            <EvidenceList statements={[first]} asOf={asOf} lang={lang} />
          </Sample>
        </>
      )}
      {citation === undefined ? null : (
        <>
          <Sample name="Long quotation">
            <div className="max-w-measure">
              <Printings citations={[{ ...citation, quote: LONG }]} asOf={asOf} lang={lang} />
            </div>
          </Sample>
          <Sample name="Two printings">
            <Printings
              citations={[
                "We stand by it. To do this takes time",
                "We stand by it – to do this",
              ].map((quote, index) => ({ ...citation, quote, paragraph: index + 1 }))}
              asOf={asOf}
              lang={lang}
            />
          </Sample>
        </>
      )}
    </section>
  );
}
