import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { countMet } from "#app/domain/met-question/count.server";
import { sortKey } from "#app/domain/person/rules";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { describePerson } from "./describe-people.server";
import { endIntroduction } from "./end.server";
import { mailIntroduced } from "./mail-facts.server";
import type { Introduction, Side } from "./read-introduction.server";
import type { GivenChannel } from "./schema.server";

/**
 * Both said yes: each becomes a contact of the other, with what each chose to give, and one mail goes to each. The caller has both
 * persons.
 */
export async function completeIntroduction(trx: Transaction, introduction: Introduction, now: Date): Promise<void> {
  const { id: introductionId, own, other } = introduction;
  const [given, gives] = [await readGiven(trx, other.id), await readGiven(trx, own.id)];
  await endIntroduction(trx, { introductionId, outcome: "introduced" }, now.toISOString());
  await makeContact(trx, { introduction, side: own, gives }, now);
  await makeContact(trx, { introduction, side: other, gives: given }, now);
  for (const personId of [own.personId, other.personId].sort()) await writeGrants(trx, { personId });
  await mailIntroduced(trx, { introduction, side: own, given, gives }, now);
  await mailIntroduced(trx, { introduction, side: other, given: gives, gives: given }, now);
  await countMet(trx, introduction, "introduced");
}

async function readGiven(trx: Transaction, sideId: string): Promise<GivenChannel[]> {
  return trx
    .selectFrom("introduction_channels")
    .select(["kind", "channel as value"])
    .where("side_id", "=", sideId)
    .orderBy("kind")
    .execute();
}

/** Who removed a contact and meets them again has them back, with the note that they still have. */
async function makeContact(
  trx: Transaction,
  { introduction, side, gives }: { introduction: Introduction; side: Side; gives: GivenChannel[] },
  now: Date,
): Promise<void> {
  const other = await describePerson(trx, side.otherId);
  const facts = {
    ...other,
    name_sort: sortKey(other.name),
    region_id: introduction.regionId,
    event_id: introduction.eventId,
    introduced_at: now.toISOString(),
  };
  const { id: contactId } = await trx
    .insertInto("contacts")
    .values({ id: newId(), owner_id: side.personId, other_id: side.otherId, note: "", ...facts })
    .onConflict((conflict) => conflict.columns(["owner_id", "other_id"]).doUpdateSet(facts))
    .returning("id")
    .executeTakeFirstOrThrow();
  await writeContactChannels(trx, { contactId, channels: gives });
}

/** What is given to one contact from now on: exactly these. */
export async function writeContactChannels(
  trx: Transaction,
  { contactId, channels }: { contactId: string; channels: readonly GivenChannel[] },
): Promise<void> {
  await trx.deleteFrom("contact_channels").where("contact_id", "=", contactId).execute();
  if (channels.length === 0) return;
  await trx
    .insertInto("contact_channels")
    .values(channels.map(({ kind, value }) => ({ contact_id: contactId, kind, channel: value })))
    .execute();
}
