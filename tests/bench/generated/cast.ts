import type { PartyRole } from "@/lib/domain/statement";

export type GeneratedParty = { id: number; slug: string; role: PartyRole; name: string };

const SIZES: Record<PartyRole, number> = {
  bidder: 12,
  regulator: 8,
  seller: 2,
  official: 8,
  outlet: 25,
};

/** Who acts and speaks; the same in a story of any size. */
export const CAST: readonly GeneratedParty[] = (Object.keys(SIZES) as PartyRole[])
  .flatMap((role) => Array.from({ length: SIZES[role] }, (_, index) => ({ role, index })))
  .map(({ role, index }, position) => ({
    id: position + 1,
    role,
    slug: `${role}-${index + 1}`,
    name: `${role.charAt(0).toUpperCase()}${role.slice(1)} ${index + 1}`,
  }));

export function inRole(...roles: PartyRole[]): GeneratedParty[] {
  return CAST.filter(({ role }) => roles.includes(role));
}
