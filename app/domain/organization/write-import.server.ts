import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { recordActs } from "#app/domain/audit/record.server";
import type { Act } from "#app/domain/audit/record.server";
import { searchKey } from "#app/domain/person/rules";
import { newNames } from "./import-rules";
import type { KnownOrganization, Verdict } from "./import-rules";
import { inParts } from "./in-parts";
import { placeSearch } from "./place-search";
import { writeAliases } from "./save.server";
import type { OrganizationFields } from "./schema.server";

/** How many rows of a list did what. */
export interface ImportResult {
  added: number;
  completed: number;
  /** Known, and nothing to add. */
  unchanged: number;
  /** Likely known, and nobody said whether it is. */
  left: number;
  wrong: number;
}

interface Written {
  verdicts: Verdict[];
  choices: ReadonlyMap<number, "same" | "new">;
  actorPersonId: string;
}

/** Writes what the verdicts say, and what was chosen for rows that are likely known. */
export async function writeImport(trx: Transaction, written: Written, now: Date): Promise<ImportResult> {
  const { verdicts, choices, actorPersonId } = written;
  const added: OrganizationFields[] = [];
  const known: Completed[] = [];
  let [left, wrong] = [0, 0];
  for (const one of verdicts) {
    const choice = one.what === "likely" ? choices.get(one.number) : undefined;
    if (one.what === "wrong") wrong += 1;
    else if (one.what === "new" || choice === "new") added.push(one.fields);
    else if (one.what === "known" || choice === "same") known.push(one);
    else left += 1;
  }
  await addAll(trx, { added, actorPersonId }, now);
  const completed = known.filter(({ filled }) => filled.length > 0);
  for (const one of completed) await complete(trx, one, now);
  const acts = completed.map(({ known: { id: organizationId }, filled }) =>
    actOf({ organizationId, actorPersonId, action: "completed" }, { fields: filled }),
  );
  await recordActs(trx, acts, now);
  const unchanged = known.length - completed.length;
  return { added: added.length, completed: completed.length, unchanged, left, wrong };
}

async function addAll(
  trx: Transaction,
  { added, actorPersonId }: { added: OrganizationFields[]; actorPersonId: string },
  now: Date,
): Promise<void> {
  const created_at = now.toISOString();
  const rows = added.map(({ aliases, ...fields }) => ({
    aliases,
    row: { id: newId(), ...fields, ...searchedBy(fields), created_at, merged_into: null },
  }));
  await inParts(rows, (some) =>
    trx
      .insertInto("organizations")
      .values(some.map(({ row }) => row))
      .execute(),
  );
  for (const { row, aliases } of rows) await writeAliases(trx, { organizationId: row.id, aliases }, now);
  const acts = rows.map(({ row }) => actOf({ organizationId: row.id, actorPersonId, action: "imported" }, {}));
  await recordActs(trx, acts, now);
}

function searchedBy(fields: Pick<OrganizationFields, "name" | "municipality" | "city">) {
  return { name_search: searchKey(fields.name), place_search: placeSearch(fields) };
}

interface Completed {
  fields: OrganizationFields;
  known: KnownOrganization;
  filled: string[];
}

async function complete(trx: Transaction, { fields, known }: Completed, now: Date): Promise<void> {
  const { address, brin } = known;
  const place = { municipality: known.municipality ?? fields.municipality, city: known.city ?? fields.city };
  await trx
    .updateTable("organizations")
    .set({
      ...place,
      place_search: placeSearch(place),
      address: address ?? fields.address,
      ...(brin === null && fields.brin !== null ? { brin: fields.brin, kind: fields.kind } : {}),
    })
    .where("id", "=", known.id)
    .execute();
  await writeAliases(trx, { organizationId: known.id, aliases: newNames(fields, known) }, now);
}

function actOf(
  { organizationId, actorPersonId, action }: { organizationId: string; actorPersonId: string; action: string },
  details: Act["details"],
): Act {
  const subject = { subjectType: "organization", subjectId: organizationId, eventId: null } as const;
  return { ...subject, actorPersonId, action: `organization.${action}`, details };
}
