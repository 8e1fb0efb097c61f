import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import { organizationNames } from "./present-names.server";

type Connection = Database | Transaction;

const mostSuggestions = 200;

/** Names to suggest while somebody types an organization, in alphabetical order; all that are known without a text. */
export async function suggestOrganizations(db: Connection, text = ""): Promise<string[]> {
  const key = searchKey(text);
  let query = db
    .selectFrom("organizations")
    .select("name")
    .where("merged_into", "is", null)
    .orderBy("name_search")
    .orderBy("id")
    .limit(mostSuggestions);
  if (key !== "") query = query.where("name_search", "like", `%${key.replace(/[%_\\]/g, "")}%`);
  return [...new Set((await query.execute()).map((row) => row.name))];
}

/** What a typed text means for an event. */
export interface MeantOrganization {
  organizationId: string | null;
  /** An organizer of the region said so; also when they said that no organization is meant. */
  isDecided: boolean;
}

/**
 * The organization somebody means: the one that an organizer of the region decided on for this very text, else the one
 * that is called so but for marks, capitals and spaces, by its name or another name. Two that are called the same say
 * nothing. One that was merged stands for the one that took its place.
 */
export async function findMeantOrganization(
  db: Connection,
  { text, eventId }: { text: string; eventId: string },
): Promise<MeantOrganization> {
  const key = searchKey(text);
  const rows = await db
    .selectFrom("organization_decisions as d")
    .innerJoin("events as e", "e.region_id", "d.region_id")
    .leftJoin("organizations as o", "o.id", "d.organization_id")
    .select([source("decision"), "o.id", "o.merged_into as mergedInto"])
    .where("e.id", "=", eventId)
    .where("d.text_search", "=", key)
    .unionAll(
      db
        .selectFrom("organizations")
        .select([source("name"), sql<string | null>`id`.as("id"), "merged_into as mergedInto"])
        .where("name_search", "=", key),
    )
    .unionAll(
      db
        .selectFrom("organization_aliases as a")
        .innerJoin("organizations as o", "o.id", "a.organization_id")
        .select([source("name"), sql<string | null>`o.id`.as("id"), "o.merged_into as mergedInto"])
        .where("a.name_search", "=", key),
    )
    .execute();
  const decision = rows.find((row) => row.source === "decision");
  const meant = new Set<string>();
  for (const { id, mergedInto } of decision ? [decision] : rows)
    if (id !== null) meant.add(mergedInto === null ? id : await findSurvivor(db, mergedInto));
  const [organizationId = null] = meant;
  return { organizationId: meant.size === 1 ? organizationId : null, isDecided: decision !== undefined };
}

function source(word: "decision" | "name") {
  return sql<"decision" | "name">`${sql.lit(word)}`.as("source");
}

/** The one organization that is called so, by its name or another name; null where there are none or several. */
export async function findNamedOrganization(db: Connection, text: string): Promise<string | null> {
  const { organizationId } = await findMeantOrganization(db, { text, eventId: "" });
  return organizationId;
}

/** The organization that stands for this one now: itself unless it was merged. */
export async function findSurvivor(db: Connection, organizationId: string): Promise<string> {
  const row = await db
    .selectFrom("organizations")
    .select("merged_into")
    .where("id", "=", organizationId)
    .executeTakeFirst();
  return row?.merged_into ? findSurvivor(db, row.merged_into) : organizationId;
}

/** The one organization that is called exactly so, or was before it was merged; undefined when there are none or several. */
export async function findByExactName(db: Connection, name: string): Promise<string | undefined> {
  const rows = await db
    .selectFrom("organizations")
    .select("id")
    .where("name_search", "=", searchKey(name))
    .limit(10)
    .execute();
  const names = await organizationNames(
    db,
    rows.map(({ id }) => id),
  );
  const found = new Set([...names.values()].map(({ id }) => id));
  return found.size === 1 ? [...found][0] : undefined;
}
