import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { isUniqueViolation } from "#db/dialects/errors";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { listAliases } from "#app/domain/organization/list-organizations.server";
import { nameKey } from "#app/domain/person/rules";
import { cellKey, planContactImport } from "./import-rules";
import type { ContactImportRow, ContactVerdict, KnownTable, PlannedPlace } from "./import-rules";
import { parseKeptContacts } from "./read-import.server";
import { listPartners, listTopics, schoolsOf } from "./region.server";
import { writeContactPlaces } from "./write-import.server";

type Connection = Database | Transaction;

/** Keeps an uploaded list until its sender has looked at it; a week later it is gone. */
export async function keepContactImport(
  db: Connection,
  given: { regionId: string; personId: string; fileName: string; rows: ContactImportRow[] },
  now: Date,
): Promise<string> {
  const id = newId();
  const { regionId, personId, fileName, rows } = given;
  const row = { id, region_id: regionId, person_id: personId, file_name: fileName, rows: JSON.stringify(rows) };
  await db
    .insertInto("contact_imports")
    .values({ ...row, created_at: now.toISOString(), confirmed_at: null, result: null })
    .execute();
  return id;
}

export interface ContactImportResult {
  /** Places that were added, and people who are asked for them. */
  added: number;
  people: number;
  known: number;
  wrong: number;
}

export interface ContactImportPreview {
  fileName: string;
  verdicts: ContactVerdict[];
  /** How many people would get a mail. */
  people: number;
  /** Of all that the sender agrees to. */
  hash: string;
}

export type FoundContactImport = { regionId: string } & (
  | { done: false; preview: ContactImportPreview }
  | { done: true; fileName: string; result: ContactImportResult; stillToMail: number }
);

/** A kept list of this person: what it would do now, or what it did and how many mails are still to be written. */
export async function findContactImport(
  db: Connection,
  { importId, personId }: { importId: string; personId: string },
): Promise<FoundContactImport | undefined> {
  const kept = await findKept(db, { importId, personId });
  if (!kept) return undefined;
  const { regionId, fileName } = kept;
  if (kept.result === null) return { regionId, done: false, preview: await previewOf(db, kept) };
  const result = resultSchema.parse(JSON.parse(kept.result));
  return { regionId, done: true, fileName, result, stillToMail: await countToMail(db, regionId) };
}

export type ConfirmContactImportOutcome =
  | { ok: true; result: ContactImportResult }
  | { ok: false; reason: "import_unknown" | "already_imported" | "preview_outdated" };

/**
 * Writes a list in one transaction: all rows that are not wrong, or none. The mails, one a person, are written by the
 * worker afterwards. The same list again changes nothing. Refused: `preview_outdated`, `already_imported`, `import_unknown`.
 */
export async function confirmContactImport(
  db: Connection,
  confirmed: { importId: string; personId: string; previewHash: string },
  now: Date,
): Promise<ConfirmContactImportOutcome> {
  try {
    return await inTransaction(db, (trx) => confirmInside(trx, confirmed, now));
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "preview_outdated" };
    throw error;
  }
}

async function confirmInside(
  trx: Transaction,
  { importId, personId, previewHash }: { importId: string; personId: string; previewHash: string },
  now: Date,
): Promise<ConfirmContactImportOutcome> {
  // Who writes a list holds every kept list, so that two lists with the same place do not write it twice.
  await trx
    .updateTable("contact_imports")
    .set({ result: sql`result` })
    .execute();
  const kept = await findKept(trx, { importId, personId });
  if (!kept) return { ok: false, reason: "import_unknown" };
  if (kept.result !== null) return { ok: false, reason: "already_imported" };
  const { verdicts, hash, people } = await previewOf(trx, kept);
  if (hash !== previewHash) return { ok: false, reason: "preview_outdated" };
  const places = placesOf(verdicts);
  const { regionId } = kept;
  await writeContactPlaces(trx, { regionId, places, proposedBy: personId }, now);
  const count = (what: ContactVerdict["what"]) => verdicts.filter((one) => one.what === what).length;
  const result = { added: places.length, people, known: count("known"), wrong: count("wrong") };
  await trx
    .updateTable("contact_imports")
    .set({ rows: "[]", confirmed_at: now.toISOString(), result: JSON.stringify(result) })
    .where("id", "=", importId)
    .execute();
  const act = { actorPersonId: personId, subjectType: "region" as const, subjectId: regionId, eventId: null };
  await recordAct(trx, { ...act, action: "contact-table.imported", details: { ...result } }, now);
  return { ok: true, result };
}

const resultSchema = z.object({ added: z.number(), people: z.number(), known: z.number(), wrong: z.number() });

function findKept(db: Connection, { importId, personId }: { importId: string; personId: string }) {
  return db
    .selectFrom("contact_imports")
    .select(["region_id as regionId", "file_name as fileName", "rows", "result"])
    .where("id", "=", importId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
}

async function previewOf(
  db: Connection,
  kept: { regionId: string; fileName: string; rows: string },
): Promise<ContactImportPreview> {
  const verdicts = planContactImport(parseKeptContacts(kept.rows), await readTable(db, kept.regionId));
  const people = new Set(placesOf(verdicts).map(({ person }) => `${person.email} ${nameKey(person.name)}`));
  return { fileName: kept.fileName, verdicts, people: people.size, hash: hashOf(verdicts) };
}

function placesOf(verdicts: readonly ContactVerdict[]): PlannedPlace[] {
  return verdicts.flatMap((one) => (one.what === "new" ? [one.place] : []));
}

async function readTable(db: Connection, regionId: string): Promise<KnownTable> {
  const schools = await schoolsOf(db, regionId).select(["o.id", "o.name", "o.municipality", "o.brin"]).execute();
  const aliases = await listAliases(db);
  const places = await db
    .selectFrom("contact_places as h")
    .innerJoin("contact_persons as p", "p.id", "h.contact_person_id")
    .select(["h.organization_id as organizationId", "h.partner_id as partnerId", "h.topic_id as topicId", "h.rank"])
    .select(["h.state", "p.email", "p.name_key as nameKey"])
    .where("h.region_id", "=", regionId)
    .where("h.state", "in", ["proposed", "confirmed"])
    .execute();
  return {
    schools: schools.map((school) => ({ ...school, aliases: aliases.get(school.id) ?? [] })),
    partners: await listPartners(db, regionId),
    topics: await listTopics(db, regionId),
    places: places.map(({ state, email, nameKey: key, ...place }) => ({
      cell: cellKey(place),
      email,
      nameKey: key,
      isConfirmed: state === "confirmed",
    })),
  };
}

async function countToMail(db: Connection, regionId: string): Promise<number> {
  const row = await db
    .selectFrom("contact_places")
    .select(sql<number>`count(distinct contact_person_id)`.as("count"))
    .where("region_id", "=", regionId)
    .where("state", "=", "proposed")
    .where("asked_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function hashOf(verdicts: ContactVerdict[]): string {
  const facts = verdicts.map((one) => [one.number, one.what, one.what === "new" ? cellKey(one.place) : null]);
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url").slice(0, 22);
}
