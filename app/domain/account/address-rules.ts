/** Seconds. A link to confirm an address lasts a day: that mailbox may be at work. */
export const addressRules = {
  claimLasts: 24 * 60 * 60,
  mailsPerPerson: { max: 10, windowSeconds: 60 * 60 },
  mailsPerAddress: { max: 5, windowSeconds: 60 * 60 },
} as const;

/** What an address is to the person who says that it is theirs. */
export type AddressStanding = "free" | "yours" | "taken" | "shared";

/** Somebody who is known by an address: its owner, or by a registration that was made with it. */
export interface KnownBy {
  personId: string;
  nameKey: string;
  /** It is in the list of their own addresses. */
  owns: boolean;
}

/**
 * An address belongs to one person at a time: `taken` where it is another's, `shared` where several names registered with
 * it. Registrations under the person's own name stand in nobody's way: they turn out to be theirs.
 */
export function standingOfAddress(
  known: readonly KnownBy[],
  me: { personId: string; nameKey: string },
): AddressStanding {
  const owner = known.find(({ owns }) => owns);
  if (owner) return owner.personId === me.personId ? "yours" : "taken";
  const others = new Set(known.filter(({ nameKey }) => nameKey !== me.nameKey).map(({ nameKey }) => nameKey));
  if (others.size === 0) return "free";
  return others.size === 1 && known.every(({ nameKey }) => nameKey !== me.nameKey) ? "taken" : "shared";
}
