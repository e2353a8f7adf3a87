import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import type { Meant, Notice } from "@/lib/filters/parse-filters";
import { formatDay } from "@/lib/format";

type Props = {
  notices: readonly Notice[];
  canRepair: (notice: Notice, meant: Meant) => string | null;
};

/** Names each value of the address that could not be used, why, and what was probably meant. */
export function AddressNotices({ notices, canRepair }: Props) {
  if (notices.length === 0) return null;
  return (
    <div
      role="status"
      data-uncacheable=""
      className="border-contested bg-panel my-2 border-l-4 px-3 py-2"
    >
      <p className="font-semibold">Part of this link could not be used</p>
      <ul>
        {notices.map((notice) => (
          <li key={`${notice.parameter} ${notice.value}`}>
            <code>
              {notice.parameter}={notice.value}
            </code>
            : {notice.problem}
            <Suggestion notice={notice} canRepair={canRepair} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Suggestion({ notice, canRepair }: { notice: Notice } & Pick<Props, "canRepair">) {
  const { nearest, other } = notice;
  const links = [nearest, other].flatMap((meant) => {
    const href = meant === null || meant === undefined ? null : canRepair(notice, meant);
    return meant === null || meant === undefined || href === null ? [] : [{ ...meant, href }];
  });
  if (links.length === 0) return ".";
  return (
    <>
      ; did you mean{" "}
      {links.map(({ value, label, href }, index) => (
        <span key={value}>
          {index === 0 ? "" : " or "}
          <a href={href}>{isCalendarDay(label) ? formatDay(label) : label}</a>
        </span>
      ))}
      ?
    </>
  );
}
