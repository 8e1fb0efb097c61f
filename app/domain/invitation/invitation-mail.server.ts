import { eventFacts } from "#app/domain/registration/mail-facts.server";
import type { InvitationPayload } from "#emails/invitation";
import type { InvitingEvent } from "./inviting-event.server";

/** What the mail says to one person: ids and facts, never a token. */
export function invitationPayload(
  event: InvitingEvent,
  invitation: InvitationPayload["invitation"],
  { line, isReminder, unsubscribe }: Pick<InvitationPayload, "line" | "isReminder" | "unsubscribe">,
): InvitationPayload {
  return {
    region: { name: event.region_name, mailbox: event.region_mailbox },
    event: eventFacts(event),
    summary: event.summary,
    hosts: event.hosts,
    closesAt: event.registration_closes_at,
    invitation,
    line,
    isReminder,
    unsubscribe,
  };
}
