import { invite } from "#app/domain/invitation/invite.server";
import { previewInvite } from "#app/domain/invitation/preview-invite.server";
import type { InviteInput } from "#app/domain/invitation/preview-invite.server";
import { normalizeEmail } from "#app/domain/person/rules";
import type { Database } from "#db/types";
import { testNow } from "#tests/support/factories";
import type { TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

/** People of a list, as it is read. */
export function listOf(...people: { name: string; email: string; organization?: string; role?: string }[]) {
  return people.map((person, index) => ({
    row: index + 1,
    organization: "",
    role: "",
    ...person,
    email: normalizeEmail(person.email) ?? "",
  }));
}

/** Invites as an organizer does who looked at the preview; throws when that is refused. */
export async function inviteNow(
  db: Database,
  event: TestEvent,
  people: InviteInput["people"],
  now = testNow,
): Promise<string> {
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
  const input = { eventId: event.eventId, people, line: null, language: "nl" as const };
  const preview = await previewInvite(db, input, now);
  if (!preview.ok) throw new Error(preview.reason);
  const outcome = await invite(db, { ...input, previewHash: preview.plan.hash, actorPersonId }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return actorPersonId;
}

export function allInvitations(db: Database) {
  return db.selectFrom("invitations").selectAll().orderBy("email").orderBy("name_key").execute();
}

export function invitationMails(db: Database) {
  return db
    .selectFrom("outbox")
    .select(["id", "recipient_email", "recipient_name", "language", "payload", "event_id"])
    .where("template", "=", "invitation")
    .orderBy("number")
    .execute();
}
