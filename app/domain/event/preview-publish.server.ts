import type { Database, Transaction } from "#db/types";
import { missingOf } from "./draft-rules";
import type { Missing } from "./draft-rules";
import { factsWith, findEventToChange } from "./find-event-to-change.server";
import { listProgrammeParts } from "./find-programme.server";
import { listToldOrganizers } from "./organizers-to-tell.server";
import type { ToldOrganizer } from "./organizers-to-tell.server";
import { previewHash } from "./preview-hash.server";

export interface PublishInput {
  eventId: string;
  actorPersonId: string;
}

export interface PublishPlan {
  eventId: string;
  publicVersion: number;
  /** What keeps it from being published; empty when it is ready. */
  missing: Missing[];
  /** The other organizers, who hear that it is public. */
  organizers: ToldOrganizer[];
  hash: string;
}

export type PublishRefusal = "event_unknown" | "event_cancelled" | "already_published";

export type PublishPreview = { ok: true; plan: PublishPlan } | { ok: false; reason: PublishRefusal };

/** What is still missing of a draft, and who would hear that it is public. Writes nothing. */
export async function previewPublish(
  db: Database | Transaction,
  { eventId, actorPersonId }: PublishInput,
  now: Date,
): Promise<PublishPreview> {
  const event = await findEventToChange(db, { eventId });
  if (!event) return { ok: false, reason: "event_unknown" };
  if (event.cancelledAt !== null) return { ok: false, reason: "event_cancelled" };
  if (event.publishedAt !== null) return { ok: false, reason: "already_published" };
  const { details, publicVersion } = event;
  const programme = await listProgrammeParts(db, eventId);
  const hosts = await countHosts(db, eventId);
  const facts = factsWith(event, details);
  const organizers = await listToldOrganizers(db, {
    ...{ eventId, actorPersonId, event: facts },
    news: { what: "published" },
  });
  const missing = missingOf({ ...details, hosts, programme }, now);
  const plan = { eventId, missing, organizers };
  return { ok: true, plan: { ...plan, publicVersion, hash: previewHash(plan) } };
}

/** Organizations that would stand on the public page. */
async function countHosts(db: Database | Transaction, eventId: string): Promise<number> {
  const row = await db
    .selectFrom("event_hosts")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("event_id", "=", eventId)
    .where("state", "in", ["named", "accepted"])
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
