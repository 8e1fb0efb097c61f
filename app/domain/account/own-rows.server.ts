import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Database, Transaction } from "#db/types";

type Connection = Database | Transaction;

/** What makes a row somebody's: their id, a registration of theirs, or an address that is theirs alone. */
export interface OwnKeys {
  personId: string;
  registrationIds: string[];
  /** Their own addresses, without those that another person registered with too. */
  emails: string[];
}

export async function findOwnKeys(db: Connection, personId: string): Promise<OwnKeys> {
  const registrations = await db
    .selectFrom("registrations")
    .select(["id", "email"])
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
  const owned = await db.selectFrom("person_emails").select("email").where("person_id", "=", personId).execute();
  const emails = [...new Set([...owned, ...registrations].map(({ email }) => email))].filter(Boolean);
  const shared = new Set(emails.length === 0 ? [] : await sharedAddresses(db, { personId, emails }));
  return {
    personId,
    registrationIds: registrations.map(({ id }) => id),
    emails: emails.filter((email) => !shared.has(email)),
  };
}

async function sharedAddresses(
  db: Connection,
  { personId, emails }: { personId: string; emails: string[] },
): Promise<string[]> {
  const registered = db
    .selectFrom("registrations")
    .select("email")
    .where("email", "in", emails)
    .where("person_id", "!=", personId);
  const owned = db
    .selectFrom("person_emails")
    .select("email")
    .where("email", "in", emails)
    .where("person_id", "!=", personId);
  const inTables = db
    .selectFrom("contact_persons")
    .select("email")
    .where("email", "in", emails)
    .where("person_id", "!=", personId);
  return (await registered.union(owned).union(inTables).execute()).map(({ email }) => email);
}

/** Columns in which a row may say whose it is. */
export interface OwnColumns {
  person?: readonly string[];
  registration?: readonly string[];
  email?: readonly string[];
  /** The id of a row of another table that says whose it is. */
  through?: readonly Through[];
}

interface Through {
  column: string;
  table: string;
  columns: OwnColumns;
  /** Stands before the id. */
  prefix?: string;
}

/** A condition: the row is this person's by any of the columns. */
export function isOwn(columns: OwnColumns, keys: OwnKeys): RawBuilder<boolean> {
  const conditions = [
    ...(columns.person ?? []).map((column) => sql`${sql.ref(column)} = ${keys.personId}`),
    ...(columns.registration ?? []).map((column) => sql`${sql.ref(column)} in (${listOf(keys.registrationIds)})`),
    ...(columns.email ?? []).map((column) => sql`${sql.ref(column)} in (${listOf(keys.emails)})`),
  ];
  for (const { column, table, columns: theirs, prefix = "" } of columns.through ?? []) {
    const id = sql`${sql.lit(prefix)} || id`;
    conditions.push(sql`${sql.ref(column)} in (select ${id} from ${sql.table(table)} where ${isOwn(theirs, keys)})`);
  }
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

/** No id and no address is empty text. */
function listOf(values: readonly string[]) {
  return sql.join(values.length > 0 ? values : ["-"]);
}
