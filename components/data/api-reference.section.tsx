import { SectionHeading } from "@/components/ui/section-heading";
import { API_ROOT, OPERATIONS } from "@/lib/exports/openapi/describe-api";
import { listMembers, listParameters } from "@/lib/exports/openapi/list-members";

/** The programming interface for reading; drawn from the same schemas as its description. */
export function ApiReference({ siteUrl }: { siteUrl: string }) {
  const parameters = listParameters();
  return (
    <section aria-labelledby="api">
      <SectionHeading id="api">API</SectionHeading>
      <p className="max-w-measure">
        JSON under <code>{siteUrl + API_ROOT}</code>, open to every origin, for reading only. Times
        are RFC 3339, days ISO 8601; a date keeps its EDTF beside its first and last possible day.
        Lists come a page at a time: <code>next</code> leads to the following one. One record takes
        the same filters; <code>selected</code> says whether it stands in the list under them.
        Described in{" "}
        <a href={`${API_ROOT}/openapi.json`} rel="nofollow">
          OpenAPI 3.1
        </a>
        .
      </p>
      <h3 className="mt-2 text-base">Parameters</h3>
      <dl>
        {parameters.map(({ name, meaning }) => (
          <Member key={name} name={name} meaning={meaning} />
        ))}
      </dl>
      {OPERATIONS.map(({ path, summary, schema }) => (
        <details key={path} className="border-rule border-t py-1">
          <summary className="py-1">
            <code className="wrap-anywhere">GET {API_ROOT + path}</code> {summary}
          </summary>
          <dl className="pl-4">
            {listMembers(schema).map(({ name, meaning }) => (
              <Member key={name} name={name} meaning={meaning} />
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

function Member({ name, meaning }: { name: string; meaning: string }) {
  return (
    <div className="grid grid-cols-1 gap-x-4 py-0.5 text-sm sm:grid-cols-[16rem_1fr]">
      <dt className="wrap-anywhere">
        <code>{name}</code>
      </dt>
      <dd className="text-muted">{meaning}</dd>
    </div>
  );
}
