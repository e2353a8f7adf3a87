import type { Notice } from "@/lib/filters/parse-filters";

type Props = { notices: readonly Notice[]; canRepair: (notice: Notice) => string | null };

/** Names each value of the address that could not be used, why, and what was probably meant. */
export function AddressNotices({ notices, canRepair }: Props) {
  if (notices.length === 0) return null;
  return (
    <div
      role="status"
      data-uncacheable=""
      className="border-contested bg-panel my-2 border-l-4 px-3 py-2"
    >
      <p className="font-semibold">Part of the address was left out</p>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.parameter} ${notice.value}`}>
            <code>
              {notice.parameter}={notice.value}
            </code>
            : {notice.problem}
            <Suggestion notice={notice} href={canRepair(notice)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Suggestion({ notice, href }: { notice: Notice; href: string | null }) {
  if (notice.nearest === null || href === null) return ".";
  return (
    <>
      ; did you mean <a href={href}>{notice.nearest.label}</a>?
    </>
  );
}
