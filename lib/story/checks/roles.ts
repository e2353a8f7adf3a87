import type { PartyRole } from "@/lib/domain/statement";
import { type Finding, type Place, within } from "../finding";
import type { StoryIndex } from "./story-index";

type RoleRule = { place: Place; slug: string | undefined; roles: readonly PartyRole[] };

/** Who may stand where: bidders bid, regulators decide, regulators and officials set deadlines. */
export function findRoleFaults(index: StoryIndex): Finding[] {
  return roleRulesOf(index).flatMap(({ place, slug, roles }) => {
    const party = slug === undefined ? undefined : index.parties.get(slug);
    const role = party?.draft.role;
    if (party === undefined || role === undefined || roles.includes(role)) return [];
    const expected = `a party of role ${roles.join(" or ")}; this one is of role ${role}`;
    const alsoAt = within(party.place, "role");
    return [
      { place, at: "value", value: slug, expected, candidates: slugsOf({ index, roles }), alsoAt },
    ];
  });
}

function slugsOf(args: { index: StoryIndex; roles: readonly PartyRole[] }): string[] {
  return [...args.index.parties].flatMap(([slug, { draft }]) =>
    draft.role !== undefined && args.roles.includes(draft.role) ? [slug] : [],
  );
}

function roleRulesOf({ set }: StoryIndex): RoleRule[] {
  return [
    ...set.approvals.map(({ place, draft }): RoleRule => {
      return { place: within(place, "regulator"), slug: draft.regulator, roles: ["regulator"] };
    }),
    ...set.deadlines.map(({ place, draft }): RoleRule => {
      return { place: within(place, "setBy"), slug: draft.setBy, roles: ["regulator", "official"] };
    }),
    ...set.questions.map(({ place, draft }): RoleRule => {
      return {
        place: within(place, "about", "bidder"),
        slug: draft.about?.bidder,
        roles: ["bidder"],
      };
    }),
    ...set.statements.flatMap(({ place, draft }) =>
      (draft.moves ?? []).map((move, index): RoleRule => {
        const at = within(place, "moves", index, "bidder");
        return { place: at, slug: move?.bidder, roles: ["bidder"] };
      }),
    ),
  ];
}
