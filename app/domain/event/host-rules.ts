import type { OrganizerRole } from "#app/domain/account/roles.server";

/** Somebody with a role that counts for one event. */
export interface RoleAtEvent {
  personId: string;
  role: OrganizerRole;
  /** By the event's region; otherwise by the event itself. */
  byRegion: boolean;
  /** The host in whose name; null for who organizes by themselves. */
  organizationId: string | null;
}

/**
 * Who hears from Elkaar that an event was published, moved or cancelled: everyone who edits this very event, but for who
 * did it. The owners of the region hear it too where it was done by an editor of a host; their own deeds they know.
 * A person with several roles is told once.
 */
export function organizersToTell(roles: RoleAtEvent[], actorPersonId: string | undefined): string[] {
  const own = roles.filter(({ personId }) => personId === actorPersonId);
  const byGuest = own.length > 0 && own.every(({ byRegion }) => !byRegion);
  const told = roles.filter(({ role, byRegion }) => (byRegion ? byGuest && role === "owner" : role !== "desk"));
  return [...new Set(told.map(({ personId }) => personId))].filter((personId) => personId !== actorPersonId);
}

/** Owners may do so for every host; an editor of a host for their own organization, as its equal. */
export function mayNameEditors(own: RoleAtEvent[], organizationId: string): boolean {
  return own.some(
    ({ role, organizationId: mine }) => role === "owner" || (role === "editor" && mine === organizationId),
  );
}

export type HostState = "named" | "asked" | "accepted" | "declined";

/** Only an editor of the host itself answers, and only while the question stands. */
export function mayAnswer(own: RoleAtEvent[], host: { organizationId: string; state: HostState }): boolean {
  return host.state === "asked" && own.some(({ organizationId }) => organizationId === host.organizationId);
}

export type RemoveRoleRefusal = "role_unknown" | "not_allowed" | "last_owner";

/** Takes a role for this event away: an owner anybody's, an editor of a host those of their own host. One owner stays. */
export function mayRemoveRole(
  own: RoleAtEvent[],
  all: (RoleAtEvent & { id: string })[],
  roleId: string,
): RemoveRoleRefusal | undefined {
  const role = all.find(({ id, byRegion }) => id === roleId && !byRegion);
  if (!role) return "role_unknown";
  const isOwner = own.some((one) => one.role === "owner");
  const isColleague = role.organizationId !== null && own.some((one) => one.organizationId === role.organizationId);
  if (!isOwner && !isColleague) return "not_allowed";
  const owners = all.filter((one) => one.role === "owner");
  return role.role === "owner" && owners.length === 1 ? "last_owner" : undefined;
}
