import fc from "fast-check";
import { expect, it } from "vitest";
import { MOST_OFFERED, offeredOptions } from "@/lib/filters/offered-options";

const many = Array.from({ length: 100 }, (_, nth) => ({ slug: `o${nth}`, label: `Option ${nth}` }));
const slugs = (options: readonly { slug: string }[]) => options.map(({ slug }) => slug);

it("offers all of a short list, also what gives nothing", () => {
  const options = many.slice(0, MOST_OFFERED);
  expect(offeredOptions({ options, chosen: [], counts: new Map() })).toBe(options);
});

it("offers of a long list what has been chosen, then what gives the most", () => {
  const counts = new Map(many.map(({ slug }, nth) => [slug, nth % 50]));
  const offered = offeredOptions({ options: many, chosen: ["o3", "o49"], counts });
  expect(offered).toHaveLength(MOST_OFFERED);
  expect(slugs(offered).slice(0, 6)).toEqual(["o3", "o49", "o99", "o48", "o98", "o47"]);
});

it("offers nothing that gives nothing, unless it has been chosen", () => {
  const counts = new Map([["o7", 1]]);
  expect(slugs(offeredOptions({ options: many, chosen: ["o90"], counts }))).toEqual(["o90", "o7"]);
});

it("offers what ranking anew would offer, whatever it remembers", () => {
  const counted = fc.array(
    fc.tuple(fc.constantFrom(...slugs(many)), fc.integer({ min: 1, max: 5 })),
  );
  const chosen = fc.uniqueArray(fc.constantFrom(...slugs(many)), { maxLength: 5 });
  fc.assert(
    fc.property(counted, chosen, fc.nat(70), (pairs, picked, from) => {
      const counts = new Map(pairs);
      const rank = (slug: string) => (picked.includes(slug) ? Infinity : (counts.get(slug) ?? 0));
      for (const options of [many, many.slice(0, 40 + from), many]) {
        const expected = options
          .filter(({ slug }) => rank(slug) > 0)
          .toSorted((a, b) => (rank(a.slug) === rank(b.slug) ? 0 : rank(b.slug) - rank(a.slug)));
        expect(offeredOptions({ options, chosen: picked, counts })).toEqual(
          expected.slice(0, MOST_OFFERED),
        );
      }
    }),
  );
});
