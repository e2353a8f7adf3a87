import type { Order, TimelineFilters } from "@/lib/filters/timeline-filters";

const FIELD = "border-rule-strong bg-paper fingertip w-40 border px-1.5 py-0.5";
const LINE = "flex min-h-6 items-center gap-2 py-0.5 pointer-coarse:min-h-11";

type Props = {
  filters: TimelineFilters;
  /** Whether the page lets the reader choose the order. */
  isOrdered: boolean;
};

/** Dispute, range and order. Range fields take a day, a month or a year, as imprecise as it is known. */
export function RangeChoices({ filters, isOrdered }: Props) {
  return (
    <fieldset className="mb-3 min-w-0 break-inside-avoid">
      <legend className="pb-0.5 text-sm font-semibold">
        {isOrdered ? "Dispute, dates, order" : "Dispute, dates"}
      </legend>
      <label className={LINE}>
        <input
          type="checkbox"
          name="contested"
          value="1"
          defaultChecked={filters.contested}
          className="size-4"
        />
        Contested only
      </label>
      <DateField name="from" label="From" value={filters.from?.edtf ?? ""} />
      <DateField name="to" label="To" value={filters.to?.edtf ?? ""} />
      {isOrdered ? <OrderField order={filters.order} /> : null}
    </fieldset>
  );
}

function OrderField({ order }: { order: Order }) {
  return (
    <label className={LINE}>
      <span className="w-12">Order</span>
      <select name="order" defaultValue={order} className={FIELD}>
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
        <option value="best">Best match first</option>
      </select>
    </label>
  );
}

function DateField({ name, label, value }: { name: "from" | "to"; label: string; value: string }) {
  return (
    <label className={LINE}>
      <span className="w-12">{label}</span>
      <input
        type="text"
        name={name}
        defaultValue={value}
        placeholder="2020-09-13 or 2020-09"
        autoComplete="off"
        className={FIELD}
      />
    </label>
  );
}
