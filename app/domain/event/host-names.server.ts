import { sql } from "kysely";

/** Between the parts of a text that SQL puts together; no name holds it. */
export const separator = "\u001f";
const afterKey = "\u001e";

/** The names of the hosts, each behind its search key, in one text: a second trip costs more than all of them. */
export const hostNames = sql<string | null>`(
  select string_agg(organizations.name_search || ${afterKey} || organizations.name, ${separator})
  from event_hosts join organizations on organizations.id = event_hosts.organization_id
  where event_hosts.event_id = events.id and event_hosts.state in ('named', 'accepted'))`;

/** In the order of the alphabet: sorting so few here costs less than the sorting tree that SQLite builds for each event. */
export function splitHostNames(names: string | null): string[] {
  if (names === null) return [];
  const hosts = names.split(separator);
  if (hosts.length > 1) hosts.sort();
  return hosts.map((host) => host.slice(host.indexOf(afterKey) + 1));
}
