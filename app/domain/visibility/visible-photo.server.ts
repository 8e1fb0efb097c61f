import type { Database, Transaction } from "#db/types";
import { audiencesOf } from "./audiences.server";
import { blocking } from "./visible-profiles.server";

/** The picture behind an address, for who may see it now: its person, and who is granted it. Undefined for anybody else. */
export async function findVisiblePhoto(
  db: Database | Transaction,
  { viewerPersonId, photoId }: { viewerPersonId: string; photoId: string },
  now: Date,
): Promise<Buffer | undefined> {
  const at = now.toISOString();
  const photo = await db
    .selectFrom("profile_photos as photo")
    .select("photo.image")
    .where("photo.id", "=", photoId)
    .where((row) =>
      row.or([
        row("photo.person_id", "=", viewerPersonId),
        row.exists(
          row
            .selectFrom("grants as g")
            .select("g.field")
            .whereRef("g.person_id", "=", "photo.person_id")
            .where("g.field", "=", "photo")
            .where("g.until", ">", at)
            .where("g.audience", "in", audiencesOf(db, viewerPersonId, now))
            .where((grant) => grant.not(grant.exists(blocking(db, viewerPersonId, at)))),
        ),
      ]),
    )
    .executeTakeFirst();
  return photo && Buffer.from(photo.image, "base64");
}
