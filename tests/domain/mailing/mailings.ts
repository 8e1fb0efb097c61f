import type { Database } from "#db/types";
import { doMailings } from "#app/domain/mailing/do-mailings.server";
import { listDeliveries } from "#app/domain/mailing/queries.server";
import { previewMailing } from "#app/domain/mailing/preview-mailing.server";
import { createMailing } from "#app/domain/mailing/save.server";
import type { MailingFields } from "#app/domain/mailing/schema.server";
import { sendMailing } from "#app/domain/mailing/send.server";
import type { SendOutcome } from "#app/domain/mailing/send.server";
import { testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";

export const actorPersonId = "0".repeat(32);

/** A draft to everybody with a place, to be sent at once, unless the test says otherwise. */
export async function draftMailing(
  db: Database,
  { eventId }: Pick<TestEvent, "eventId">,
  given: Partial<MailingFields> = {},
): Promise<{ eventId: string; mailingId: string }> {
  const fields: MailingFields = {
    kind: "registration",
    subject: "Tot woensdag, {voornaam}",
    body: "Beste {voornaam},\n\nTot {datum} in {plaats}.",
    language: "nl",
    audience: "placed",
    role: "",
    sector: null,
    workshopId: null,
    withCalendar: false,
    timing: "now",
    sendAt: null,
    daysFromEvent: null,
    clockTime: null,
    ...given,
  };
  const made = await createMailing(db, { eventId, fields, actorPersonId }, testNow);
  if (!made.ok) throw new Error(made.reason);
  return { eventId, mailingId: made.mailingId };
}

/** Sends as an organizer does who looked at the preview. */
export async function sendSeen(
  db: Database,
  ids: { eventId: string; mailingId: string },
  now = testNow,
): Promise<SendOutcome> {
  const preview = await previewMailing(db, ids, now);
  if (!preview.ok) return preview;
  return sendMailing(db, { ...ids, previewHash: preview.plan.hash, actorPersonId }, now);
}

/** What the worker does by itself. */
export function work(db: Database, now = testNow) {
  return doMailings(db, () => now);
}

export function mailingMails(db: Database) {
  return db.selectFrom("outbox").selectAll().where("template", "=", "mailing").orderBy("number").execute();
}

export async function resultsOf(db: Database, { mailingId }: { mailingId: string }) {
  const { lines } = await listDeliveries(db, { mailingId, state: null, page: 1 });
  return Object.fromEntries(lines.map(({ email, state }) => [email, state]));
}
