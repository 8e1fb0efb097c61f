import type { Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { findMailbox } from "#app/domain/person/find-mailbox.server";
import { eventFacts } from "#app/domain/registration/mail-facts.server";
import type { EventFacts, RegionFacts } from "#emails/facts";
import type { ChannelFacts } from "#emails/introduction-facts";
import { describePerson } from "./describe-people.server";
import { mailOrder } from "./end.server";
import type { Introduction, Side } from "./read-introduction.server";
import { findMeetings } from "./where-they-meet.server";

type Mailed = Pick<Introduction, "id" | "regionId" | "eventId" | "line"> & { byCode?: boolean };

/** Asks one side: who would like to meet them, why, and what a yes does. `introducedBy`: the organizer who brings both together. */
export async function mailAsked(
  trx: Transaction,
  { introduction, side, introducedBy }: { introduction: Mailed; side: Side; introducedBy: string | null },
  now: Date,
): Promise<void> {
  const mailbox = await findMailbox(trx, side.personId);
  if (!mailbox) return;
  const { region, event } = await readSetting(trx, introduction);
  await enqueueEmail(
    trx,
    {
      template: "introduction-asked",
      payload: {
        region,
        event,
        side: { id: side.id, linkVersion: side.linkVersion },
        other: await describePerson(trx, side.otherId),
        line: introduction.line,
        introducedBy,
        byCode: introduction.byCode === true,
      },
      ...mailbox,
      dedupeKey: `introduction-asked:${side.id}`,
      orderKey: mailOrder(introduction.id),
    },
    now,
  );
}

/** Tells one side that both said yes, with what the other gives: exactly that, and where they can meet. */
export async function mailIntroduced(
  trx: Transaction,
  {
    introduction,
    side,
    given,
    gives,
  }: { introduction: Mailed; side: Side; given: ChannelFacts[]; gives: ChannelFacts[] },
  now: Date,
): Promise<void> {
  const mailbox = await findMailbox(trx, side.personId);
  if (!mailbox) return;
  const { region, event } = await readSetting(trx, introduction);
  const pair = { one: side.personId, other: side.otherId };
  const isToCome = event !== null && event.endsAt > now.toISOString();
  await enqueueEmail(
    trx,
    {
      template: "introduced",
      payload: {
        region,
        event: isToCome ? event : null,
        side: { id: side.id, linkVersion: side.linkVersion },
        other: await describePerson(trx, side.otherId),
        line: introduction.line,
        given,
        gives: gives.map(({ kind }) => kind),
        meetings:
          isToCome && introduction.eventId !== null
            ? await findMeetings(trx, { ...pair, eventId: introduction.eventId }, now)
            : [],
      },
      ...mailbox,
      dedupeKey: introducedKey(side.id),
      orderKey: mailOrder(introduction.id),
    },
    now,
  );
}

/** Of the mail that tells this side that both said yes. */
export function introducedKey(sideId: string): string {
  return `introduced:${sideId}`;
}

async function readSetting(
  trx: Transaction,
  { regionId, eventId }: Mailed,
): Promise<{ region: RegionFacts; event: EventFacts | null }> {
  const region = await trx
    .selectFrom("regions")
    .select(["name", "mailbox"])
    .where("id", "=", regionId)
    .executeTakeFirstOrThrow();
  if (eventId === null) return { region, event: null };
  const event = await trx.selectFrom("events").selectAll().where("id", "=", eventId).executeTakeFirst();
  return { region, event: event && event.cancelled_at === null ? eventFacts(event) : null };
}
