import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { regionsOf, memberSince } from "./audiences.server";
import { readChoices } from "./choices.server";
import { attendeesOf, peopleOf } from "./rules";
import type { VisibilityChoice } from "./rules";
import { profileForAudience } from "./visible-profiles.server";
import type { VisibleProfile } from "./visible-profiles.server";

type Connection = Database | Transaction;

/** An audience that a person has now: who it is, and what it sees of them. */
export interface OwnAudience {
  /** Title of the event, or name of the region. */
  name: string;
  /** Of the event; null for a region. */
  startsAt: string | null;
  /** The others in it. */
  people: number;
  sees: VisibleProfile | null;
}

export interface OwnVisibility {
  choices: VisibilityChoice[];
  /** Events where the person is on the list of attendees, that are not long over. */
  events: OwnAudience[];
  regions: OwnAudience[];
}

const mostEvents = 5;

/** What a person chose, who that is now, and what those people see. */
export async function findOwnVisibility(db: Connection, personId: string, now: Date): Promise<OwnVisibility> {
  const events = await Promise.all(
    (await listedEvents(db, personId, now)).map(async ({ id, ...event }) => ({
      name: event.title,
      startsAt: event.starts_at,
      people: await countAttendees(db, { eventId: id, personId }),
      sees: (await profileForAudience(db, { audience: attendeesOf(id), personId }, now)) ?? null,
    })),
  );
  const regions = await Promise.all(
    (await ownRegions(db, personId, now)).map(async ({ id, name }) => ({
      name,
      startsAt: null,
      people: await countPeople(db, { regionId: id, personId }, now),
      sees: (await profileForAudience(db, { audience: peopleOf(id), personId }, now)) ?? null,
    })),
  );
  return { choices: await readChoices(db, personId), events, regions };
}

function listedEvents(db: Connection, personId: string, now: Date) {
  return db
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select(["e.id", "e.title", "e.starts_at"])
    .where("r.person_id", "=", personId)
    .where("e.id", "in", (granted) =>
      granted
        .selectFrom("grants")
        .select(sql<string>`substr(audience, 7)`.as("event_id"))
        .where("person_id", "=", personId)
        .where("field", "=", "name")
        .where("audience", "like", "event:%")
        .where("until", ">", now.toISOString()),
    )
    .orderBy("e.starts_at")
    .orderBy("e.id")
    .limit(mostEvents)
    .execute();
}

async function countAttendees(
  db: Connection,
  { eventId, personId }: { eventId: string; personId: string },
): Promise<number> {
  const { count } = await db
    .selectFrom("registrations")
    .select((row) => row.fn.countAll().as("count"))
    .where("event_id", "=", eventId)
    .where("status", "=", "placed")
    .where("confirmed_at", "is not", null)
    .where("person_id", "!=", personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function ownRegions(db: Connection, personId: string, now: Date) {
  return db
    .selectFrom("regions")
    .select(["id", "name"])
    .where("id", "in", (own) =>
      own
        .selectFrom(regionsOf(db, personId).as("own"))
        .select("own.region_id")
        .where((row) => row.or([row("own.ends_at", "is", null), row("own.ends_at", ">", memberSince(now))])),
    )
    .orderBy("name")
    .execute();
}

/** Who belongs to a region, as `regionsOf` says it of one person. */
async function countPeople(
  db: Connection,
  { regionId, personId }: { regionId: string; personId: string },
  now: Date,
): Promise<number> {
  const attended = db
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select("r.person_id")
    .where("e.region_id", "=", regionId)
    .where("e.ends_at", ">", memberSince(now))
    .where("r.status", "=", "placed")
    .where("r.confirmed_at", "is not", null);
  const organized = db.selectFrom("roles").select("person_id").where("region_id", "=", regionId);
  const { count } = await db
    .selectFrom(attended.union(organized).as("people"))
    .select((people) => people.fn.countAll().as("count"))
    .where("people.person_id", "!=", personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}
