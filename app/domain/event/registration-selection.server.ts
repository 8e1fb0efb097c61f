import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import type { Standing } from "#app/domain/registration/rules";
import { hasStanding, standing } from "#app/domain/registration/standing.server";
import { isAscending } from "./organizer-rules";
import type { RegistrationSort } from "./organizer-rules";

type Connection = Database | Transaction;

/** Which registrations of an event, and in which order: the same for the page and for the files beside it. */
export interface RegistrationFilter {
  eventId: string;
  status?: Standing | undefined;
  /** At most one of each round; somebody must have chosen all of them. */
  workshopIds?: readonly string[];
  /** Rounds in which nothing was chosen. */
  undecidedRoundIds?: readonly string[];
  sector?: string | undefined;
  /** Its id, or `unknown` for who typed an organization that we do not know. */
  organizationId?: string | undefined;
  /** Words of the name or the organization; marks and capitals make no difference. */
  text: string;
  sort: RegistrationSort;
  /** The other way round than usual: names and organizations begin at A, dates with the latest. */
  reversed?: boolean;
}

/** The rows that match. */
export function matching(db: Connection, filter: RegistrationFilter) {
  let query = db
    .selectFrom("registrations as r")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .where("r.event_id", "=", filter.eventId);
  if (filter.status) query = query.where(hasStanding("r", filter.status));
  if (filter.sector) query = query.where("r.sector", "=", filter.sector);
  if (filter.organizationId === "unknown") query = query.where("r.organization_id", "is", null);
  else if (filter.organizationId) query = query.where("r.organization_id", "=", filter.organizationId);
  for (const workshopId of filter.workshopIds ?? [])
    query = query.where("r.id", "in", (chosen) =>
      chosen
        .selectFrom("registration_workshops as c")
        .select("c.registration_id")
        .where("c.workshop_id", "=", workshopId),
    );
  for (const roundId of filter.undecidedRoundIds ?? [])
    query = query.where("r.id", "not in", (chosen) =>
      chosen
        .selectFrom("registration_workshops as c")
        .select("c.registration_id")
        .where("c.event_id", "=", filter.eventId)
        .where("c.round_id", "=", roundId),
    );
  for (const word of searchKey(filter.text).split(" ").filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const typed = db
      .selectFrom("organization_inbox")
      .select("registration_id")
      .where("event_id", "=", filter.eventId)
      .where(sql<boolean>`text_search like ${pattern} escape '\\'`);
    query = query.where((where) =>
      where.or([
        sql<boolean>`r.name_search like ${pattern} escape '\\'`,
        sql<boolean>`o.name_search like ${pattern} escape '\\'`,
        where("r.id", "in", typed),
      ]),
    );
  }
  return query;
}

/** The rows that match with what every list shows of them, in order; whoever is equal stands by surname. */
export function selectLines(db: Connection, filter: RegistrationFilter) {
  const direction = isAscending(filter) ? "asc" : "desc";
  return matching(db, filter)
    .select([
      "r.id",
      "r.name",
      "o.name as organizationName",
      "r.organization_text as organizationText",
      "r.role",
      "r.sector",
      "r.phone",
      "r.created_at as registeredAt",
      "r.confirmed_at as confirmedAt",
      refusedAddress.as("refused"),
    ])
    .select(standing("r").as("status"))
    .orderBy(orders[filter.sort], direction)
    .orderBy("r.name_sort")
    .orderBy("r.id");
}

/** 1 where the mail server of this address refused mail. */
const refusedAddress = sql<number>`case when exists (select 1 from refused_addresses f where f.email = r.email) then 1 else 0 end`;

const typedOrganization = sql`(select min(i.text_search) from organization_inbox i where i.registration_id = r.id)`;
const firstWorkshop = sql`(select min(w.position) from registration_workshops c join workshops w on w.id = c.workshop_id where c.registration_id = r.id)`;

const orders = {
  name: sql`r.name_sort`,
  organization: sql`coalesce(o.name_search, ${typedOrganization}, '')`,
  workshop: sql`coalesce(${firstWorkshop}, 1000000)`,
  date: sql`r.created_at`,
  status: sql`case ${standing("r")} when 'placed' then 0 when 'requested' then 1 when 'waitlisted' then 2 else 3 end`,
} satisfies Record<RegistrationSort, unknown>;
