import type { Kysely } from "kysely";

/** The second factor of organizers: passkeys, the challenges they answer, recovery codes, and what a session has proven. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  await schema.alterTable("sessions").addColumn("passkey_at", "text").execute();
  await schema.alterTable("sessions").addColumn("recovered_at", "text").execute();

  await schema
    .createTable("passkeys")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("credential_id", "text", (c) => c.notNull().unique())
    .addColumn("public_key", "text", (c) => c.notNull())
    // Up to 2^32 - 1, more than an integer of PostgreSQL holds.
    .addColumn("counter", "bigint", (c) => c.notNull())
    .addColumn("transports", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("last_used_at", "text")
    .execute();
  await schema.createIndex("passkeys_person").on("passkeys").column("person_id").execute();

  await schema
    .createTable("passkey_challenges")
    .addColumn("session_id", "text", (c) => c.notNull().references("sessions.id").onDelete("cascade"))
    .addColumn("purpose", "text", (c) => c.notNull())
    .addColumn("challenge", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("passkey_challenges_key", ["session_id", "purpose"])
    .execute();
  await schema.createIndex("passkey_challenges_expires").on("passkey_challenges").column("expires_at").execute();

  await schema
    .createTable("recovery_codes")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("code_hash", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("used_at", "text")
    .addPrimaryKeyConstraint("recovery_codes_key", ["person_id", "code_hash"])
    .execute();
}
