import { sql } from "kysely";
import { newId } from "#db/id";
import type { Database, Transaction } from "#db/types";
import type { LinkKey } from "#app/domain/link/derived-token";

type Connection = Database | Transaction;

/** The live feed of a person; undefined where there is none, or it was revoked. */
export async function findCalendarFeed(db: Connection, personId: string): Promise<LinkKey | undefined> {
  return db
    .selectFrom("calendar_feeds")
    .select(["id", "link_version as linkVersion"])
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
}

/** Makes the feed of a person. The address that was there before stops working at once. */
export async function makeCalendarFeed(
  db: Connection,
  { personId }: { personId: string },
  now: Date,
): Promise<LinkKey> {
  const made_at = now.toISOString();
  return db
    .insertInto("calendar_feeds")
    .values({ id: newId(), person_id: personId, link_version: 1, made_at, revoked_at: null })
    .onConflict((conflict) =>
      conflict.column("person_id").doUpdateSet({
        link_version: sql<number>`calendar_feeds.link_version + 1`,
        made_at,
        revoked_at: null,
      }),
    )
    .returning(["id", "link_version as linkVersion"])
    .executeTakeFirstOrThrow();
}

/** Ends the feed of a person. Its address never works again, also not when another is made. */
export async function revokeCalendarFeed(db: Connection, { personId }: { personId: string }, now: Date): Promise<void> {
  await db
    .updateTable("calendar_feeds")
    .set({ link_version: sql<number>`link_version + 1`, revoked_at: now.toISOString() })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .execute();
}
