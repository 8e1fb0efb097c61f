import { sql } from "kysely";

/** Between the parts of a text that SQL puts together; no name holds it. */
export const separator = "\u001f";

/** The names of the hosts, in the order of the alphabet, in one text: a second trip costs more than all of them. */
export const hostNames = sql<string | null>`(
  select string_agg(organizations.name, ${separator} order by organizations.name_search)
  from event_hosts join organizations on organizations.id = event_hosts.organization_id
  where event_hosts.event_id = events.id)`;

export function splitHostNames(names: string | null): string[] {
  return names === null ? [] : names.split(separator);
}
