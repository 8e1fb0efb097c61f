import type { Database, Transaction } from "#db/types";
import { sessionEnd, sessionRules } from "./rules";
import { hashSecret } from "./sign-in-secrets";

export interface Session {
  personId: string;
  name: string;
  email: string;
  sessionId: string;
  organizes: boolean;
  /** When a passkey was used in this session; null while only the mail address is proven. */
  passkeyAt: string | null;
}

/**
 * Who a session token belongs to; undefined when it is unknown, ended or revoked. A visit keeps it alive, written at
 * most once an hour.
 */
export async function findSession(db: Database, { token }: { token: string }, now: Date): Promise<Session | undefined> {
  const row = await db
    .selectFrom("sessions")
    .innerJoin("persons", "persons.id", "sessions.person_id")
    .leftJoin("person_emails", (join) =>
      join.onRef("person_emails.person_id", "=", "persons.id").on("person_emails.is_primary", "=", 1),
    )
    .select((select) => [
      "sessions.id",
      "sessions.person_id",
      "sessions.created_at",
      "sessions.last_seen_at",
      "sessions.passkey_at",
      "persons.name",
      "person_emails.email",
      select
        .selectFrom("roles")
        .select((roles) => roles.fn.countAll().as("count"))
        .whereRef("roles.person_id", "=", "persons.id")
        .as("roles"),
    ])
    .where("sessions.token_hash", "=", hashSecret(token))
    .where("sessions.revoked_at", "is", null)
    .where("sessions.expires_at", ">", now.toISOString())
    .executeTakeFirst();
  if (!row) return undefined;
  const seenAgo = now.getTime() - Date.parse(row.last_seen_at);
  if (seenAgo >= sessionRules.touchAfter * 1000) await touch(db, row.id, new Date(row.created_at), now);
  return {
    personId: row.person_id,
    name: row.name,
    email: row.email ?? "",
    sessionId: row.id,
    organizes: Number(row.roles) > 0,
    passkeyAt: row.passkey_at,
  };
}

export interface SessionLine {
  id: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
}

/** The live sessions of a person, the last seen first. */
export async function listSessions(db: Database, personId: string, now: Date): Promise<SessionLine[]> {
  const rows = await db
    .selectFrom("sessions")
    .select(["id", "device", "created_at", "last_seen_at"])
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .orderBy("last_seen_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }));
}

/** Ends one session of this person; of another person it ends none. It cannot be used again from this instant on. */
export async function revokeSession(
  db: Database | Transaction,
  { personId, sessionId }: { personId: string; sessionId: string },
  now: Date,
): Promise<void> {
  await revocation(db, personId, now).where("id", "=", sessionId).execute();
}

/** Ends all sessions of a person, this one too. */
export async function revokeAllSessions(db: Database, personId: string, now: Date): Promise<void> {
  await revocation(db, personId, now).execute();
}

function revocation(db: Database | Transaction, personId: string, now: Date) {
  return db
    .updateTable("sessions")
    .set({ revoked_at: now.toISOString() })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null);
}

async function touch(db: Database, id: string, createdAt: Date, now: Date): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ last_seen_at: now.toISOString(), expires_at: sessionEnd(createdAt, now).toISOString() })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}
