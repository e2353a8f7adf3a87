type Props = {
  words: string;
  next?: { label: string; href: string };
};

/** How a page says that it waits, or that it cannot reach the site; the element fills the same marks. */
export function ConnectionNotice({ words, next }: Props) {
  return (
    <p className="connection-notice">
      {words} {next === undefined ? null : <a href={next.href}>{next.label}</a>}
    </p>
  );
}
