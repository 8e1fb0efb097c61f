import { isUniqueViolation } from "#db/dialects/errors";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { searchKey } from "#app/domain/person/rules";
import { decideInside } from "./decide-text.server";
import type { DecideRefusal } from "./decide-text.server";
import { placeSearch } from "./place-search";
import { raiseHostedEvents } from "./raise-hosted-events.server";
import type { OrganizationFields } from "./schema.server";

export interface NewOrganization {
  fields: OrganizationFields;
  actorPersonId: string;
  /** The text of the inbox that it was made for: it then means this organization. */
  meantBy?: { regionId: string; text: string } | undefined;
}

/**
 * - `name_taken`: an organization of that name in that municipality is known (`organizationId`).
 * - `brin_taken`: another organization has that BRIN code.
 */
export type SaveRefusal =
  { ok: false; reason: "name_taken"; organizationId: string } | { ok: false; reason: "brin_taken" };

export type CreateOutcome = { ok: true; organizationId: string } | SaveRefusal | DecideRefusal;

export async function createOrganization(
  db: Database | Transaction,
  input: NewOrganization,
  now: Date,
): Promise<CreateOutcome> {
  return refusingTakenBrin(() => inTransaction(db, (trx) => createInside(trx, input, now)));
}

async function createInside(trx: Transaction, input: NewOrganization, now: Date): Promise<CreateOutcome> {
  const { fields, actorPersonId, meantBy } = input;
  const taken = await findSame(trx, fields);
  if (taken) return { ok: false, reason: "name_taken", organizationId: taken };
  const organizationId = newId();
  const row = { id: organizationId, ...columnsOf(fields), created_at: now.toISOString(), merged_into: null };
  await trx.insertInto("organizations").values(row).execute();
  await writeAliases(trx, { organizationId, aliases: fields.aliases }, now);
  const act = { actorPersonId, subjectType: "organization", subjectId: organizationId, eventId: null } as const;
  await recordAct(trx, { ...act, action: "organization.created", details: {} }, now);
  if (!meantBy) return { ok: true, organizationId };
  const decided = await decideInside(trx, { ...meantBy, organizationId, actorPersonId }, now);
  return decided.ok ? { ok: true, organizationId } : decided;
}

export type ChangeOutcome =
  | { ok: true }
  | SaveRefusal
  | { ok: false; reason: "organization_unknown" | "organization_merged" | "nothing_changed" };

/** Writes what is different. A new name of a host is on the public page at once. */
export async function changeOrganization(
  db: Database | Transaction,
  input: { organizationId: string; fields: OrganizationFields; actorPersonId: string },
  now: Date,
): Promise<ChangeOutcome> {
  return refusingTakenBrin(() => inTransaction(db, (trx) => changeInside(trx, input, now)));
}

async function changeInside(
  trx: Transaction,
  { organizationId, fields, actorPersonId }: Parameters<typeof changeOrganization>[1],
  now: Date,
): Promise<ChangeOutcome> {
  const old = await trx.selectFrom("organizations").selectAll().where("id", "=", organizationId).executeTakeFirst();
  if (!old) return { ok: false, reason: "organization_unknown" };
  if (old.merged_into !== null) return { ok: false, reason: "organization_merged" };
  const columns = columnsOf(fields);
  const same = await findSame(trx, fields, organizationId);
  if (same) return { ok: false, reason: "name_taken", organizationId: same };
  const aliases = await trx
    .selectFrom("organization_aliases")
    .select("name")
    .where("organization_id", "=", organizationId)
    .execute();
  const names = ["name", "kind", "municipality", "city", "address", "brin"] as const;
  const changed: string[] = names.filter((name) => columns[name] !== old[name]);
  if (
    !haveSame(
      aliases.map(({ name }) => name),
      fields.aliases,
    )
  )
    changed.push("aliases");
  if (changed.length === 0) return { ok: false, reason: "nothing_changed" };
  await trx.updateTable("organizations").set(columns).where("id", "=", organizationId).execute();
  await trx.deleteFrom("organization_aliases").where("organization_id", "=", organizationId).execute();
  await writeAliases(trx, { organizationId, aliases: fields.aliases }, now);
  if (changed.includes("name")) await raiseHostedEvents(trx, [organizationId]);
  const act = { actorPersonId, subjectType: "organization", subjectId: organizationId, eventId: null } as const;
  await recordAct(trx, { ...act, action: "organization.changed", details: { fields: changed } }, now);
  return { ok: true };
}

/** Adds the names that are not there yet. */
export async function writeAliases(
  trx: Transaction,
  { organizationId, aliases }: { organizationId: string; aliases: readonly string[] },
  now: Date,
): Promise<void> {
  if (aliases.length === 0) return;
  const at = { organization_id: organizationId, created_at: now.toISOString() };
  await trx
    .insertInto("organization_aliases")
    .values(aliases.map((name) => ({ ...at, name, name_search: searchKey(name) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function columnsOf({ name, kind, municipality, city, address, brin }: OrganizationFields) {
  const place_search = placeSearch({ municipality, city });
  return { name, name_search: searchKey(name), kind, municipality, city, place_search, address, brin };
}

/** Schools of one name in one municipality are told apart by their BRIN code; of others one of a name is enough. */
async function findSame(trx: Transaction, { name, municipality, brin }: OrganizationFields, exceptId = "") {
  const rows = await trx
    .selectFrom("organizations")
    .select(["id", "municipality", "brin"])
    .where("name_search", "=", searchKey(name))
    .where("merged_into", "is", null)
    .where("id", "<>", exceptId)
    .orderBy("id")
    .execute();
  const place = searchKey(municipality ?? "");
  const same = rows.find(
    (row) => searchKey(row.municipality ?? "") === place && (row.brin === null || brin === null || row.brin === brin),
  );
  return same?.id;
}

function haveSame(a: string[], b: string[]): boolean {
  return a.length === b.length && [...a].sort().join("\n") === [...b].sort().join("\n");
}

async function refusingTakenBrin<T>(work: () => Promise<T>): Promise<T | { ok: false; reason: "brin_taken" }> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error, ["brin"])) return { ok: false, reason: "brin_taken" };
    throw error;
  }
}
