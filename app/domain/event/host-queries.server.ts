import type { Database, Transaction } from "#db/types";
import type { OrganizerRole } from "#app/domain/account/roles.server";
import { mayAnswer, mayNameEditors } from "./host-rules";
import type { HostState } from "./host-rules";
import { mayNameDesk } from "./name-desk.server";
import { listRolesAt } from "./organizers-to-tell.server";

type Connection = Database | Transaction;

export interface HostEditor {
  roleId: string;
  name: string;
}

/** One of the hosts, with what the one who asks may do with it. */
export interface EventHost {
  organizationId: string;
  name: string;
  state: HostState;
  askedAt: string | null;
  askedBy: string | null;
  answeredAt: string | null;
  editors: HostEditor[];
  mayNameEditors: boolean;
  mayAnswer: boolean;
}

export interface HostsPage {
  /** Hosts and people for the desk. Not for who edits for a host that has not said yes itself. */
  mayAdd: boolean;
  /** In the order of the alphabet; nobody is larger. */
  hosts: EventHost[];
  /** Who organizes by themselves or by the region, by surname. */
  organizers: { name: string; role: OrganizerRole; byRegion: boolean }[];
  /** Who stands at the desk of this event alone, by surname. */
  desk: HostEditor[];
}

/** The hosts of an event with their editors, as one of its organizers sees them. Three queries. */
export async function findHostsPage(
  db: Connection,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<HostsPage> {
  const roles = await listRolesAt(db, eventId);
  const own = roles.filter((role) => role.personId === personId);
  const hosts = await db
    .selectFrom("event_hosts")
    .innerJoin("organizations", "organizations.id", "event_hosts.organization_id")
    .leftJoin("persons", "persons.id", "event_hosts.asked_by")
    .select([
      "organizations.id as organizationId",
      "organizations.name",
      "event_hosts.state",
      "event_hosts.asked_at as askedAt",
      "persons.name as askedBy",
      "event_hosts.answered_at as answeredAt",
    ])
    .where("event_hosts.event_id", "=", eventId)
    .orderBy("organizations.name_search")
    .orderBy("organizations.id")
    .execute();
  return {
    mayAdd: await mayNameDesk(db, personId, eventId),
    hosts: hosts.map((host) => ({
      ...host,
      editors: roles
        .filter(({ organizationId }) => organizationId === host.organizationId)
        .map(({ id, name }) => ({ roleId: id, name })),
      mayNameEditors: mayNameEditors(own, host.organizationId),
      mayAnswer: mayAnswer(own, host),
    })),
    organizers: roles
      .filter((role) => role.organizationId === null && !isOwnDesk(role))
      .map(({ name, role, byRegion }) => ({ name, role, byRegion })),
    desk: roles.filter(isOwnDesk).map(({ id, name }) => ({ roleId: id, name })),
  };
}

function isOwnDesk({ role, byRegion }: { role: OrganizerRole; byRegion: boolean }): boolean {
  return role === "desk" && !byRegion;
}
