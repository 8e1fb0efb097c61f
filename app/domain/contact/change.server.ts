import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { writeContactChannels } from "#app/domain/introduction/complete.server";
import type { GivenChannel } from "#app/domain/introduction/schema.server";
import type { ContactOutcome } from "./remove.server";
import { takeContact, withholdChannels } from "./remove.server";

interface OwnContact {
  ownerId: string;
  contactId: string;
}

/** What the owner gives this one person from now on; none at all is possible too. Works at once, also for mail that has not left. */
export async function changeGiven(
  db: Database | Transaction,
  { channels, ...contact }: OwnContact & { channels: readonly GivenChannel[] },
): Promise<ContactOutcome> {
  return inTransaction(db, async (trx): Promise<ContactOutcome> => {
    const personId = await takeContact(trx, contact);
    if (personId === undefined) return { ok: false, reason: "unknown" };
    await writeContactChannels(trx, { contactId: contact.contactId, channels });
    await withholdChannels(trx, { readerId: personId, giverId: contact.ownerId });
    return { ok: true };
  });
}

/** The owner's own words about a contact. Nobody else ever reads them. */
export async function changeNote(
  db: Database | Transaction,
  { ownerId, contactId, note }: OwnContact & { note: string },
): Promise<ContactOutcome> {
  return inTransaction(db, async (trx): Promise<ContactOutcome> => {
    const changed = await trx
      .updateTable("contacts")
      .set({ note })
      .where("id", "=", contactId)
      .where("owner_id", "=", ownerId)
      .returning("id")
      .executeTakeFirst();
    return changed ? { ok: true } : { ok: false, reason: "unknown" };
  });
}
