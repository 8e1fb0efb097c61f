import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockEvent } from "#app/domain/registration/places.server";
import { tellOrganizers } from "./organizers-to-tell.server";
import { previewPublish } from "./preview-publish.server";
import type { PublishInput, PublishPlan, PublishRefusal } from "./preview-publish.server";

export interface ConfirmedPublish extends PublishInput {
  /** The hash of the preview that the organizer agreed to. */
  previewHash: string;
}

export type PublishOutcome =
  | { ok: true; told: number }
  | { ok: false; reason: PublishRefusal }
  /** `plan` says what is missing, or who would be told now. */
  | { ok: false; reason: "not_ready" | "preview_outdated"; plan: PublishPlan };

/** Shows a draft to everybody, as of now, and tells the other organizers. Refuses `not_ready` while anything is missing. */
export async function publishEvent(
  db: Database | Transaction,
  input: ConfirmedPublish,
  now: Date,
): Promise<PublishOutcome> {
  return inTransaction(db, async (trx): Promise<PublishOutcome> => {
    await lockEvent(trx, input.eventId);
    const preview = await previewPublish(trx, input, now);
    if (!preview.ok) return preview;
    const { plan } = preview;
    if (plan.missing.length > 0) return { ok: false, reason: "not_ready", plan };
    if (plan.hash !== input.previewHash) return { ok: false, reason: "preview_outdated", plan };
    const { eventId, organizers, publicVersion } = plan;
    const at = now.toISOString();
    await trx
      .updateTable("events")
      .set({
        published_at: at,
        first_published_at: sql<string>`coalesce(first_published_at, ${at})`,
        public_version: sql<number>`public_version + 1`,
      })
      .where("id", "=", eventId)
      .execute();
    await tellOrganizers(trx, { eventId, organizers, fact: `published:${eventId}:${publicVersion}` }, now);
    const act = { actorPersonId: input.actorPersonId, action: "event.published", subjectType: "event" as const };
    await recordAct(trx, { ...act, subjectId: eventId, eventId, details: { told: organizers.length } }, now);
    return { ok: true, told: organizers.length };
  });
}
