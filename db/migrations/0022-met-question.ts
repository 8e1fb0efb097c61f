import type { Kysely } from "kysely";
import { sql } from "kysely";

/**
 * Six weeks after an introduction: how far its one question is for each side, never with the answer; and the counts that the answers
 * go into. Also whether somebody wants their code on their badge. Frozen, as every migration.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable("introduction_sides")
    .addColumn("met_question", "text", (c) =>
      c
        .notNull()
        .defaultTo("due")
        .check(sql`met_question in ('due', 'asked', 'used_up')`),
    )
    .execute();
  await schema.createIndex("introductions_ended").on("introductions").columns(["outcome", "ended_at"]).execute();

  const count = (what: string) => sql`${sql.raw(what)} >= 0`;
  await schema
    .createTable("met_counts")
    // An event, or a region for introductions of no event.
    .addColumn("scope", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("event_id", "text", (c) => c.references("events.id").onDelete("set null"))
    .addColumn("introduced", "integer", (c) => c.notNull().check(count("introduced")))
    .addColumn("met", "integer", (c) => c.notNull().check(count("met")))
    .addColumn("not_yet", "integer", (c) => c.notNull().check(count("not_yet")))
    .execute();
  await schema.createIndex("met_counts_region").on("met_counts").column("region_id").execute();
  await sql`
    insert into met_counts (scope, region_id, event_id, introduced, met, not_yet)
    select coalesce(event_id, region_id), region_id, event_id, count(*), 0, 0
    from introductions where outcome = 'introduced' group by region_id, event_id
  `.execute(db);

  await schema
    .alterTable("person_codes")
    .addColumn("on_badge", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`on_badge in (0, 1)`),
    )
    .execute();
}
