/** An address and what stands there. */
export type Form = readonly [path: string, meaning: string];

type Props = { forms: readonly Form[]; siteUrl: string; query: string };

/** Addresses to copy, each leading to what it says. */
export function FormList({ forms, siteUrl, query }: Props) {
  return (
    <dl>
      {forms.map(([path, meaning]) => (
        <div
          key={path}
          className="border-rule grid grid-cols-1 gap-x-8 border-t py-1 sm:grid-cols-[1fr_1fr]"
        >
          <dt className="min-w-0 wrap-anywhere">
            <a href={path + query} rel="nofollow" className="inline-block py-1">
              {siteUrl + path + query}
            </a>
          </dt>
          <dd className="py-1">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
