import { Neighbours, neighboursIn } from "@/components/page/neighbours";
import { RecordPage } from "@/components/page/record-page.section";
import { OpenQuestions } from "@/components/questions/open-questions";
import { TimelineSection } from "@/components/timeline/timeline.section";
import { PartySummary } from "@/components/ui/party-summary";
import type { QuestionReading } from "@/lib/domain/board/question";
import type { Party } from "@/lib/domain/statement";
import { recordAddress } from "@/lib/filters/page-address";
import type { Reading } from "@/lib/reading";

type Props = { reading: Reading; party: Party };

/** A seller, official or outlet: what it said and did, what was said of it, the questions it is part of. */
export function PartyPage({ reading, party }: Props) {
  const { place, questions, story, parties } = reading;
  const { slug, role } = party;
  const { asOf } = place.filters;
  const part = questions.filter((question) => isPartOf(question, slug));
  const neighbours = neighboursIn({
    entries: parties.filter((other) => other.role === role),
    slug,
    toNeighbour: (other) => ({
      label: other.shortName,
      href: recordAddress({ kind: "parties", slug: other.slug, asOf }),
    }),
  });
  return (
    <RecordPage
      reading={reading}
      trail={[{ label: "Parties", href: `/parties${asOf === null ? "" : `?asof=${asOf}`}` }]}
      title={party.name}
      summary={<PartySummary party={party} />}
    >
      {part.length === 0 ? null : (
        <OpenQuestions questions={part} asOf={asOf} lang={story.language} heading="Questions" />
      )}
      <TimelineSection reading={reading} scope={{ facet: "party", slug }} />
      <Neighbours {...neighbours} name="Parties" />
    </RecordPage>
  );
}

/** Whether some answer to a question was given by a party, first carried by it, or is about it. */
function isPartOf({ positions }: QuestionReading, slug: string): boolean {
  return positions.some(({ statements }) =>
    statements.some(
      ({ parties, speaker, origin }) =>
        parties.some((party) => party.slug === slug) ||
        (speaker.type === "party" && speaker.party.slug === slug) ||
        (origin.type === "party" && origin.party.slug === slug),
    ),
  );
}
