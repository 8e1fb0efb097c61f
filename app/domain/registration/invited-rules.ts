/** The invitation that belongs to a registration: the one whose link was used, else the one with this name and address. */
export interface InvitationFacts {
  id: string;
  withdrawn_by: "organizer" | "invitee" | null;
  registration_id: string | null;
  /** Of the registration that it was used for; null while it was not, or when that was withdrawn. */
  used_by: string | null;
}

const uninvitedReasons = ["invitation_needed", "invitation_withdrawn", "invitation_used"] as const;
export type UninvitedReason = (typeof uninvitedReasons)[number];

export function isUninvitedReason(reason: string): reason is UninvitedReason {
  return uninvitedReasons.some((one) => one === reason);
}

/**
 * Why somebody cannot register for an event that is for invited people only; undefined when they can. One invitation is
 * good for one registration: who forwards the link gives their own place in line away.
 */
export function uninvitedReason(
  invitation: InvitationFacts | null,
  { existingId }: { existingId: string | undefined },
): UninvitedReason | undefined {
  if (invitation === null) return "invitation_needed";
  if (invitation.withdrawn_by === "organizer") return "invitation_withdrawn";
  if (invitation.used_by !== null && invitation.used_by !== existingId) return "invitation_used";
  return undefined;
}
