type Props = { text: string; bibtex: string; cslJson: string };

/** Ready to copy: plain text in view, the forms for reference managers one step away. */
export function CiteThis({ text, bibtex, cslJson }: Props) {
  return (
    <>
      <p className="max-w-measure select-all">{text}</p>
      <CodeForm name="BibTeX" code={bibtex} />
      <CodeForm name="CSL-JSON" code={cslJson} />
    </>
  );
}

function CodeForm({ name, code }: { name: string; code: string }) {
  return (
    <details className="mt-1">
      <summary className="text-accent">{name}</summary>
      <pre
        className="bg-panel overflow-x-auto p-3 text-sm select-all"
        tabIndex={0}
        aria-label={name}
      >
        {code}
      </pre>
    </details>
  );
}
