import { MAX_SEARCH_LENGTH } from "@/lib/filters/read-single";

/** Part of the filters' form. What may be typed stands beside it, for everybody. */
export function SearchField({ text }: { text: string | null }) {
  return (
    <p className="mb-3 flex max-w-none flex-wrap items-baseline gap-x-3 gap-y-1" role="search">
      <label className="flex grow items-baseline gap-2 sm:grow-0">
        <span className="font-semibold">Search</span>
        <input
          type="search"
          name="q"
          defaultValue={text ?? ""}
          maxLength={MAX_SEARCH_LENGTH}
          autoComplete="off"
          aria-describedby="search-help"
          data-shortcut="/"
          className="border-rule-strong bg-paper fingertip w-full min-w-0 border px-1.5 py-0.5 sm:w-80"
        />
      </label>
      <span id="search-help" className="text-muted text-sm">
        Finds all words; “exact phrase”; suit* finds suitor.
      </span>
    </p>
  );
}
