import type { Kysely } from "kysely";
import { sql } from "kysely";
import { dialectOf } from "../dialects/kind";

/** The table of contact persons: partners and topics of a region, its municipalities, people and their places. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await extendPresent(db);
  await makeSettings(db);
  await makePeople(db);
  await makeLists(db);
}

/** Places are searched by a column without marks and capitals, as names are: SQLite's `lower` knows ASCII only. */
async function extendPresent(db: Kysely<unknown>): Promise<void> {
  const text = sortable(db);
  await db.schema
    .alterTable("organizations")
    .addColumn("place_search", text, (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema
    .alterTable("regions")
    .addColumn("contact_months", "integer", (c) =>
      c
        .notNull()
        .defaultTo(6)
        .check(sql`contact_months between 1 and 24`),
    )
    .execute();
  const { rows } = await sql<{ id: string; municipality: string | null; city: string | null }>`
    select id, municipality, city from organizations`.execute(db);
  for (const { id, municipality, city } of rows) {
    const key = placeKey([municipality, city].filter((place) => place !== null).join(" "));
    if (key !== "") await sql`update organizations set place_search = ${key} where id = ${id}`.execute(db);
  }
  await db.schema
    .createIndex("organizations_kind_municipality")
    .on("organizations")
    .columns(["kind", "municipality"])
    .execute();
}

async function makeSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("contact_municipalities")
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("municipality", sortable(db), (c) => c.notNull())
    .addColumn("added_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("contact_municipalities_key", ["region_id", "municipality"])
    .execute();
  await db.schema
    .createTable("contact_partners")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organizations.id"))
    .addColumn("label", "text", (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addUniqueConstraint("contact_partners_unique", ["region_id", "organization_id"])
    .execute();
  await db.schema
    .createTable("contact_topics")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_search", sortable(db), (c) => c.notNull())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addUniqueConstraint("contact_topics_unique", ["region_id", "name_search"])
    .execute();
}

async function makePeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("contact_persons")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("person_id", "text", (c) => c.references("persons.id").onDelete("set null"))
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_key", sortable(db), (c) => c.notNull())
    .addColumn("name_search", sortable(db), (c) => c.notNull())
    .addColumn("name_sort", sortable(db), (c) => c.notNull())
    .addColumn("phone", "text")
    .addColumn("show_phone", "integer", (c) => c.notNull().check(sql`show_phone in (0, 1)`))
    .addColumn("show_email", "integer", (c) => c.notNull().check(sql`show_email in (0, 1)`))
    .addColumn("chosen_at", "text")
    .addColumn("language", "text", (c) => c.notNull().check(sql`language in ('nl', 'en')`))
    .addColumn("link_version", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("confirmed_at", "text")
    .addColumn("confirm_again_at", "text")
    .addColumn("asked_again_at", "text")
    .addColumn("reminded_at", "text")
    .addUniqueConstraint("contact_persons_unique", ["region_id", "email", "name_key"])
    .execute();
  await db.schema.createIndex("contact_persons_person").on("contact_persons").column("person_id").execute();
  await db.schema.createIndex("contact_persons_email").on("contact_persons").column("email").execute();
  await db.schema
    .createTable("contact_places")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organizations.id"))
    .addColumn("partner_id", "text", (c) => c.notNull().references("contact_partners.id").onDelete("cascade"))
    .addColumn("topic_id", "text", (c) => c.notNull().references("contact_topics.id").onDelete("cascade"))
    .addColumn("rank", "text", (c) => c.notNull().check(sql`rank in ('first', 'deputy')`))
    .addColumn("contact_person_id", "text", (c) => c.notNull().references("contact_persons.id").onDelete("cascade"))
    .addColumn("state", "text", (c) => c.notNull().check(sql`state in ('proposed', 'confirmed', 'declined', 'ended')`))
    .addColumn("proposed_at", "text", (c) => c.notNull())
    .addColumn("proposed_by", "text", (c) => c.references("persons.id").onDelete("set null"))
    .addColumn("asked_at", "text")
    .addColumn("answered_at", "text")
    .addColumn("starts_on", "text")
    .addColumn("stops_on", "text")
    .addColumn("ended_at", "text")
    .addColumn("ended_why", "text", (c) =>
      c.check(sql`ended_why in ('left', 'handed_over', 'bounced', 'expired', 'taken', 'taken_back')`),
    )
    .addColumn("replaces_id", "text", (c) => c.references("contact_places.id").onDelete("set null"))
    .addCheckConstraint("contact_places_ended", sql`(ended_at is null) = (ended_why is null)`)
    .execute();
  await indexPlaces(db);
}

async function indexPlaces(db: Kysely<unknown>): Promise<void> {
  const cell = ["organization_id", "region_id", "partner_id", "topic_id", "rank"];
  await sql`create unique index contact_places_one_confirmed on contact_places
    (${sql.join(cell.map((name) => sql.ref(name)))}) where state = 'confirmed'`.execute(db);
  await sql`create unique index contact_places_asked_once on contact_places
    (${sql.join([...cell, "contact_person_id"].map((name) => sql.ref(name)))})
    where state in ('proposed', 'confirmed')`.execute(db);
  const index = (name: string) => db.schema.createIndex(`contact_places_${name}`).on("contact_places");
  await index("school").columns(["organization_id", "region_id", "state"]).execute();
  await index("person").columns(["contact_person_id", "state"]).execute();
  await index("partner").columns(["partner_id", "state"]).execute();
  await index("replaces").column("replaces_id").execute();
}

async function makeLists(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("contact_reports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organizations.id"))
    .addColumn("person_id", "text", (c) => c.references("persons.id").onDelete("set null"))
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("reported_at", "text", (c) => c.notNull())
    .addColumn("solved_at", "text")
    .addColumn("solved_by", "text", (c) => c.references("persons.id").onDelete("set null"))
    .execute();
  await db.schema.createIndex("contact_reports_region").on("contact_reports").column("region_id").execute();
  await db.schema
    .createTable("contact_imports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("file_name", "text", (c) => c.notNull())
    .addColumn("rows", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("confirmed_at", "text")
    .addColumn("result", "text")
    .execute();
  await db.schema
    .createTable("contact_merge_links")
    .addColumn("merge_id", "text", (c) => c.notNull().references("organization_merges.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('place', 'partner')`))
    .addColumn("row_id", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("contact_merge_links_key", ["merge_id", "kind", "row_id"])
    .execute();
}

function sortable(db: Kysely<unknown>) {
  return dialectOf(db) === "postgres" ? sql`text collate "C"` : sql`text`;
}

function placeKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim();
}
