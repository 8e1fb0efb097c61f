import { createHash } from "node:crypto";
import { sql } from "kysely";
import { isUniqueViolation } from "#db/dialects/errors";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { planImport } from "./import-rules";
import type { ImportRow, KnownOrganization, Verdict } from "./import-rules";
import { listAliases } from "./list-organizations.server";
import { parseKeptRows } from "./read-import.server";
import { writeImport } from "./write-import.server";
import type { ImportResult } from "./write-import.server";

type Connection = Database | Transaction;

/** Keeps an uploaded list until its sender has looked at it; a week later it is gone. Nothing is imported yet. */
export async function keepImport(
  db: Connection,
  { personId, fileName, rows }: { personId: string; fileName: string; rows: ImportRow[] },
  now: Date,
): Promise<string> {
  const id = newId();
  const row = { id, person_id: personId, file_name: fileName, rows: JSON.stringify(rows) };
  await db
    .insertInto("organization_imports")
    .values({ ...row, created_at: now.toISOString(), confirmed_at: null, result: null })
    .execute();
  return id;
}

export interface ImportPreview {
  fileName: string;
  verdicts: Verdict[];
  /** Of all that the sender agrees to. */
  hash: string;
}

export type FoundImport =
  { done: false; preview: ImportPreview } | { done: true; fileName: string; result: ImportResult };

/** A kept list of this person: what it would do now, or what it did. */
export async function findImport(
  db: Connection,
  { importId, personId }: { importId: string; personId: string },
): Promise<FoundImport | undefined> {
  const kept = await db
    .selectFrom("organization_imports")
    .select(["file_name as fileName", "rows", "result"])
    .where("id", "=", importId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!kept) return undefined;
  if (kept.result !== null) return { done: true, fileName: kept.fileName, result: resultOf(kept.result) };
  return { done: false, preview: await previewOf(db, kept) };
}

export interface ConfirmedImport {
  importId: string;
  personId: string;
  /** By the number of a row that is likely known: `same` or `new`. What is not said is left out. */
  choices: ReadonlyMap<number, "same" | "new">;
  previewHash: string;
}

export type ConfirmOutcome =
  | { ok: true; result: ImportResult }
  | { ok: false; reason: "import_unknown" | "already_imported" | "preview_outdated" };

/**
 * Writes a list in one transaction: all of it that is not wrong, or nothing. The same list again changes nothing.
 * Refused: `preview_outdated` (organizations changed since the preview), `already_imported`, `import_unknown`.
 */
export async function confirmImport(
  db: Connection,
  { importId, personId, choices, previewHash }: ConfirmedImport,
  now: Date,
): Promise<ConfirmOutcome> {
  const work = (trx: Transaction) => confirmInside(trx, { importId, personId, choices, previewHash }, now);
  try {
    return await inTransaction(db, work);
  } catch (error) {
    if (isUniqueViolation(error, ["brin"])) return { ok: false, reason: "preview_outdated" };
    throw error;
  }
}

async function confirmInside(trx: Transaction, confirmed: ConfirmedImport, now: Date): Promise<ConfirmOutcome> {
  const { importId, personId, choices, previewHash } = confirmed;
  await oneAtATime(trx);
  const kept = await trx
    .selectFrom("organization_imports")
    .select(["file_name as fileName", "rows", "result"])
    .where("id", "=", importId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!kept) return { ok: false, reason: "import_unknown" };
  if (kept.result !== null) return { ok: false, reason: "already_imported" };
  const { verdicts, hash } = await previewOf(trx, kept);
  if (hash !== previewHash) return { ok: false, reason: "preview_outdated" };
  const result = await writeImport(trx, { verdicts, choices, actorPersonId: personId }, now);
  await trx
    .updateTable("organization_imports")
    .set({ rows: "[]", confirmed_at: now.toISOString(), result: JSON.stringify(result) })
    .where("id", "=", importId)
    .execute();
  return { ok: true, result };
}

/** Who writes a list holds every kept list, so that two lists with the same organization do not write it twice. */
async function oneAtATime(trx: Transaction): Promise<void> {
  await trx
    .updateTable("organization_imports")
    .set({ result: sql`result` })
    .execute();
}

async function previewOf(db: Connection, kept: { fileName: string; rows: string }): Promise<ImportPreview> {
  const verdicts = planImport(parseKeptRows(kept.rows), await listKnown(db));
  return { fileName: kept.fileName, verdicts, hash: hashOf(verdicts) };
}

/** Organizations that a row may be about. What was merged is known by its BRIN code and names too. */
async function listKnown(db: Connection): Promise<KnownOrganization[]> {
  const rows = await db
    .selectFrom("organizations")
    .select(["id", "name", "municipality", "city", "address", "brin", "merged_into as mergedInto"])
    .orderBy("id")
    .execute();
  const aliases = await listAliases(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const survivorOf = (row: (typeof rows)[number]): (typeof rows)[number] => {
    const into = row.mergedInto === null ? undefined : byId.get(row.mergedInto);
    return into ? survivorOf(into) : row;
  };
  return rows.map((row) => {
    const { mergedInto: _, ...survivor } = survivorOf(row);
    const names = [row.name, ...(aliases.get(row.id) ?? []), survivor.name, ...(aliases.get(survivor.id) ?? [])];
    return { ...survivor, brin: row.brin ?? survivor.brin, names: [...new Set(names)] };
  });
}

function hashOf(verdicts: Verdict[]): string {
  const facts = verdicts.map((one) => [one.number, one.what, "known" in one ? [one.known.id, one.filled] : null]);
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url").slice(0, 22);
}

function resultOf(text: string): ImportResult {
  const read: unknown = JSON.parse(text);
  const count = (name: string) => {
    const value: unknown = typeof read === "object" && read !== null ? Reflect.get(read, name) : 0;
    return typeof value === "number" ? value : 0;
  };
  return {
    added: count("added"),
    completed: count("completed"),
    unchanged: count("unchanged"),
    left: count("left"),
    wrong: count("wrong"),
  };
}
