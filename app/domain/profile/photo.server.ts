import { newId } from "#db/id";
import type { Database, Transaction } from "#db/types";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { makePortrait } from "./make-portrait.server";
import type { PhotoProblem } from "./make-portrait.server";
import { photoRules } from "./photo-rules";

export type KeepPhotoOutcome = { ok: true; photoId: string } | { ok: false; reason: PhotoProblem | "too_many" };

/** Makes a portrait of the upload and keeps it instead of the one that was there. Refuses `too_many` after 20 an hour. */
export async function keepPhoto(
  db: Database,
  { personId, bytes }: { personId: string; bytes: Uint8Array },
  now: Date,
): Promise<KeepPhotoOutcome> {
  const allowed = await consumeLimit(db, { key: limitKey("photo", personId), ...photoRules.uploads }, now);
  if (!allowed) return { ok: false, reason: "too_many" };
  const portrait = await makePortrait(bytes);
  if (!portrait.ok) return portrait;
  const row = { id: newId(), image: portrait.jpeg.toString("base64"), made_at: now.toISOString() };
  await db
    .insertInto("profile_photos")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
  return { ok: true, photoId: row.id };
}

export async function removePhoto(db: Database | Transaction, { personId }: { personId: string }): Promise<void> {
  await db.deleteFrom("profile_photos").where("person_id", "=", personId).execute();
}
