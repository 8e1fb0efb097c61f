import type { Database, Transaction } from "#db/types";
import type { SecondFactorState } from "./rules";

export interface PasskeyLine {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface SecondFactor extends SecondFactorState {
  lines: PasskeyLine[];
}

interface Who {
  personId: string;
  sessionId: string;
}

/** The second factor of a person as this session sees it. */
export async function findSecondFactor(
  db: Database | Transaction,
  { personId, sessionId }: Who,
): Promise<SecondFactor> {
  const passkeys = await db
    .selectFrom("passkeys")
    .select(["id", "name", "created_at", "last_used_at"])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const codes = await db
    .selectFrom("recovery_codes")
    .select((count) => [count.fn.countAll().as("all"), count.fn.count("used_at").as("used")])
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  const session = await db
    .selectFrom("sessions")
    .select(["passkey_at", "recovered_at"])
    .where("id", "=", sessionId)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return {
    passkeys: passkeys.length,
    codesLeft: Number(codes.all) - Number(codes.used),
    hasCodes: Number(codes.all) > 0,
    passkeyAt: session?.passkey_at ?? null,
    recoveredAt: session?.recovered_at ?? null,
    lines: passkeys.map((row) => ({
      id: row.id,
      name: row.name,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
    })),
  };
}

export interface SecondFactorAct {
  id: string;
  at: string;
  action: string;
  /** Somebody else than the person it was done to; null for the person, and for who runs the installation. */
  by: string | null;
}

/** What was done to somebody's second factor, the latest first. */
export async function listSecondFactorActs(db: Database, personId: string): Promise<SecondFactorAct[]> {
  const rows = await db
    .selectFrom("audit_log")
    .leftJoin("persons", (join) =>
      join.onRef("persons.id", "=", "audit_log.actor_person_id").on("persons.id", "!=", personId),
    )
    .select(["audit_log.id", "audit_log.at", "audit_log.action", "persons.name as by"])
    .where("audit_log.subject_type", "=", "person")
    .where("audit_log.subject_id", "=", personId)
    .where("audit_log.action", "like", "second-factor.%")
    .orderBy("audit_log.at", "desc")
    .orderBy("audit_log.id")
    .limit(10)
    .execute();
  return rows;
}
