import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { expiryOf, pairKey } from "./rules";

export interface NewIntroduction {
  /** The first one is who asks, when it is one of the two. */
  people: readonly [string, string];
  regionId: string;
  eventId: string | null;
  askedBy: string;
  byOrganizer: boolean;
  /** By scanning the code of the other. */
  byCode?: boolean;
  line: string;
}

/**
 * Opens an introduction of two people. Undefined when they have an open one: the unique pair lets only one be, whoever else asks at
 * this moment.
 */
export async function openIntroduction(
  trx: Transaction,
  { people: [one, other], ...given }: NewIntroduction,
  now: Date,
): Promise<{ introductionId: string; sideIds: [string, string] } | undefined> {
  const id = newId();
  const opened = await trx
    .insertInto("introductions")
    .values({
      id,
      region_id: given.regionId,
      event_id: given.eventId,
      pair_key: pairKey(one, other),
      asked_by: given.askedBy,
      by_organizer: given.byOrganizer ? 1 : 0,
      by_code: given.byCode ? 1 : 0,
      line: given.line,
      asked_at: now.toISOString(),
      expires_at: expiryOf(now),
      ended_at: null,
      outcome: null,
    })
    .onConflict((conflict) => conflict.column("pair_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!opened) return undefined;
  const sideIds: [string, string] = [newId(), newId()];
  const side = (index: 0 | 1, personId: string, otherId: string) => ({
    id: sideIds[index],
    introduction_id: id,
    person_id: personId,
    other_id: otherId,
    link_version: 1,
    yes_at: null,
    not_now_at: null,
    withdrawn_at: null,
    met_question: "due" as const,
  });
  await trx
    .insertInto("introduction_sides")
    .values([side(0, one, other), side(1, other, one)])
    .execute();
  return { introductionId: id, sideIds };
}
