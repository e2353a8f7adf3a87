import { SectionHeading } from "@/components/ui/section-heading";
import { EMBED_KINDS, toEmbed } from "@/lib/exports/embeds/embed-address";
import { embedSnippet } from "@/lib/exports/embeds/snippet";
import type { Reading } from "@/lib/reading";

/** What to copy into another page, with the filters and the day of this address. */
export function EmbedSnippets({ reading }: { reading: Reading }) {
  const { siteUrl, story, place } = reading;
  return (
    <section aria-labelledby="embeds">
      <SectionHeading id="embeds">Embed on your site</SectionHeading>
      <p className="max-w-measure">
        Copy these lines into a page. The frame works by itself, in light and dark as its reader has
        it; the script gives it the height of its content. Systems that know oEmbed need only the
        address of a page here.
      </p>
      {EMBED_KINDS.map((kind) => {
        const embed = toEmbed(kind, siteUrl, place.filters);
        return (
          <div key={kind} className="border-rule border-t py-2">
            <h3 className="text-base">
              <a href={embed.address} rel="nofollow" className="inline-block py-1">
                {embed.title}
              </a>
            </h3>
            <pre
              tabIndex={0}
              aria-label={`Lines to copy: ${embed.title}`}
              className="bg-panel overflow-x-auto p-2 text-sm"
            >
              <code>{embedSnippet(embed, { siteUrl, story })}</code>
            </pre>
          </div>
        );
      })}
    </section>
  );
}
