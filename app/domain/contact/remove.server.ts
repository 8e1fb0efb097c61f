import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { introducedKey } from "#app/domain/introduction/mail-facts.server";
import { recallMetQuestions } from "#app/domain/met-question/ask.server";
import { lockPair } from "#app/domain/person/lock-pair.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";

export type ContactOutcome = { ok: true } | { ok: false; reason: "unknown" };

/**
 * Takes somebody out of one's contacts, with the note about them. From that moment neither sees anything of the other; the other
 * keeps the name and their own note, and reads that nothing is shared any more.
 */
export async function removeContact(
  db: Database | Transaction,
  { ownerId, contactId }: { ownerId: string; contactId: string },
): Promise<ContactOutcome> {
  return inTransaction(db, async (trx): Promise<ContactOutcome> => {
    const personId = await takeContact(trx, { ownerId, contactId });
    if (personId === undefined) return { ok: false, reason: "unknown" };
    await dropContact(trx, { ownerId, personId });
    for (const id of [ownerId, personId].sort()) await writeGrants(trx, { personId: id });
    return { ok: true };
  });
}

/** The person of a contact of this owner, with both ours until the commit. */
export async function takeContact(
  trx: Transaction,
  { ownerId, contactId }: { ownerId: string; contactId: string },
): Promise<string | undefined> {
  const find = () =>
    trx
      .selectFrom("contacts")
      .select("other_id")
      .where("id", "=", contactId)
      .where("owner_id", "=", ownerId)
      .executeTakeFirst();
  const row = await find();
  if (!row) return undefined;
  await lockPair(trx, ownerId, row.other_id);
  return (await find())?.other_id;
}

/** Both lose what the other gave, also out of mail that has not left, and are not asked whether they spoke. The caller has both persons and writes their grants. */
export async function dropContact(
  trx: Transaction,
  { ownerId, personId }: { ownerId: string; personId: string },
): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom("contacts")
    .where("owner_id", "=", ownerId)
    .where("other_id", "=", personId)
    .executeTakeFirstOrThrow();
  if (Number(numDeletedRows) === 0) return;
  const theirs = trx
    .selectFrom("contacts")
    .select("id")
    .where("owner_id", "=", personId)
    .where("other_id", "=", ownerId);
  await trx.deleteFrom("contact_channels").where("contact_id", "in", theirs).execute();
  await withholdChannels(trx, { readerId: ownerId, giverId: personId });
  await withholdChannels(trx, { readerId: personId, giverId: ownerId });
  await recallMetQuestions(trx, { one: ownerId, other: personId });
}

/**
 * A mail that waits to tell what somebody gives tells it no more: also one that is on its way at this moment, should it have to be
 * tried again.
 */
export async function withholdChannels(
  trx: Transaction,
  { readerId, giverId }: { readerId: string; giverId: string },
): Promise<void> {
  const sides = await trx
    .selectFrom("introduction_sides")
    .select("id")
    .where("person_id", "=", readerId)
    .where("other_id", "=", giverId)
    .execute();
  if (sides.length === 0) return;
  const waiting = await trx
    .selectFrom("outbox")
    .select(["id", "payload"])
    .where(
      "dedupe_key",
      "in",
      sides.map(({ id }) => introducedKey(id)),
    )
    .where("status", "!=", "sent")
    .execute();
  for (const { id, payload } of waiting)
    await trx
      .updateTable("outbox")
      .set({ payload: withoutGiven(payload) })
      .where("id", "=", id)
      .execute();
}

function withoutGiven(payload: string): string {
  const facts: unknown = JSON.parse(payload);
  return JSON.stringify(
    typeof facts === "object" && facts !== null && "given" in facts ? { ...facts, given: [] } : facts,
  );
}
