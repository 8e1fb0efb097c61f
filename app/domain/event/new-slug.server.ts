import type { Database, Transaction } from "#db/types";
import { slugCandidates } from "./draft-rules";

/**
 * The first address of this title that is free: no event has it, and none but this one ever had it. Null where the event
 * stands there already.
 */
export async function findNewSlug(
  db: Database | Transaction,
  event: { id: string; slug: string },
  after: { title: string; startsAt: string },
): Promise<string | null> {
  const candidates = slugCandidates(after.title, after.startsAt, event.id);
  if (candidates.includes(event.slug)) return null;
  const present = await db.selectFrom("events").select("slug").where("slug", "in", candidates).execute();
  const old = await db
    .selectFrom("event_slugs")
    .select("slug")
    .where("slug", "in", candidates)
    .where("event_id", "!=", event.id)
    .execute();
  const taken = new Set([...present, ...old].map(({ slug }) => slug));
  return candidates.find((slug) => !taken.has(slug)) ?? null;
}

/** Moves the page; its old address leads there for ever, unless nobody can know it yet. */
export async function moveAddress(
  trx: Transaction,
  event: { id: string; slug: string; firstPublishedAt: string | null },
  newSlug: string,
): Promise<void> {
  await trx.deleteFrom("event_slugs").where("slug", "=", newSlug).where("event_id", "=", event.id).execute();
  await trx.updateTable("events").set({ slug: newSlug }).where("id", "=", event.id).execute();
  if (event.firstPublishedAt === null) return;
  await trx.insertInto("event_slugs").values({ slug: event.slug, event_id: event.id }).execute();
}
