export type Crumb = { label: string; href: string };

type Props = { trail: readonly Crumb[]; here: string };

/** The way from the dashboard to this page. */
export function Breadcrumb({ trail, here }: Props) {
  return (
    <nav aria-label="Breadcrumb" className="text-sm">
      <ol className="flex flex-wrap gap-x-1.5">
        {trail.map(({ label, href }) => (
          <li key={href}>
            <a href={href} className="inline-block py-1">
              {label}
            </a>
            <span aria-hidden="true" className="text-muted ml-1.5">
              ›
            </span>
          </li>
        ))}
        <li aria-current="page" className="py-1">
          {here}
        </li>
      </ol>
    </nav>
  );
}
