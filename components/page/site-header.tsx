import type { Story } from "@/lib/domain/story";

const PLACES = [
  ["bidders", "Bidders"],
  ["approvals", "Approvals"],
  ["questions", "Questions"],
  ["timeline", "Timeline"],
  ["filters", "Filter"],
] as const;

export function SiteHeader({ story }: { story: Pick<Story, "title" | "description"> }) {
  return (
    <header className="flex flex-wrap items-baseline justify-between gap-x-6 pb-2">
      <h1 className="text-2xl sm:text-3xl">{story.title}</h1>
      <nav aria-label="Parts of this page" className="screen-only">
        <ul className="flex flex-wrap gap-x-3 max-sm:text-sm sm:gap-x-4">
          {PLACES.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`} className="fingertip inline-flex items-center py-0.5">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="text-muted w-full max-w-[70ch] text-sm">{story.description}</p>
    </header>
  );
}
