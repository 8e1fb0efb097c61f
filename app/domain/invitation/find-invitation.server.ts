import type { Database, Transaction } from "#db/types";
import type { LinkKey } from "#app/domain/link/derived-token";
import { hostNames, splitHostNames } from "#app/domain/event/host-names.server";
import { eventState, needsYear } from "#app/domain/event/rules-for-pages";
import type { EventState } from "#app/domain/event/rules-for-pages";
import { standing } from "#app/domain/registration/standing.server";
import { invitationState } from "./rules";
import type { InvitationState } from "./rules";

type Row = NonNullable<Awaited<ReturnType<typeof selectInvitation>>>;

/** Everything the page behind an invitation shows. */
export interface PersonalInvitation extends Omit<Row, "hostNames" | "invitationOnly" | "withdrawnBy"> {
  hosts: string[];
  invitationOnly: boolean;
  state: InvitationState;
  /** Whether the person's own registration was made with the address that was invited, so that this link may end it. */
  ownsRegistration: boolean;
  eventState: EventState | "draft";
  withYear: boolean;
}

/** The invitation of a personal link; undefined when there is none, or the link was revoked. One query. */
export async function findInvitation(
  db: Database | Transaction,
  link: LinkKey,
  now: Date,
): Promise<PersonalInvitation | undefined> {
  const row = await selectInvitation(db, link);
  if (!row) return undefined;
  const { hostNames: hosts, invitationOnly, withdrawnBy: _, ...facts } = row;
  const at = now.toISOString();
  const isDraft = row.publishedAt === null || row.publishedAt > at;
  return {
    ...facts,
    hosts: splitHostNames(hosts),
    invitationOnly: invitationOnly === 1,
    state: invitationState({ ...row, mailStatus: null }),
    ownsRegistration: row.registrationEmail === row.email,
    eventState: isDraft && row.cancelledAt === null ? "draft" : eventState(row, at),
    withYear: needsYear(row.startsAt, now),
  };
}

function selectInvitation(db: Database | Transaction, { id, linkVersion }: LinkKey) {
  return db
    .selectFrom("invitations as i")
    .innerJoin("events", "events.id", "i.event_id")
    .leftJoin("registrations as r", "r.id", "i.registration_id")
    .select(["i.id", "i.event_id as eventId", "i.name", "i.email", "i.organization", "i.role", "i.language"])
    .select(["i.declined_at as declinedAt", "i.decline_reason as reason", "i.withdrawn_by as withdrawnBy"])
    .select(standing("r").as("registrationStatus"))
    .select("r.email as registrationEmail")
    .select([
      "events.slug",
      "events.theme",
      "events.title",
      "events.summary",
      "events.doors_open_at as doorsOpenAt",
      "events.starts_at as startsAt",
      "events.ends_at as endsAt",
      "events.venue_name as venueName",
      "events.venue_address as venueAddress",
      "events.venue_city as venueCity",
      "events.costs",
      "events.contact_name as contactName",
      "events.contact_email as contactEmail",
      "events.registration_closes_at as registrationClosesAt",
      "events.published_at as publishedAt",
      "events.cancelled_at as cancelledAt",
      "events.cancel_reason as cancelReason",
      "events.place_limit as placeLimit",
      "events.taken",
      "events.invitation_only as invitationOnly",
      hostNames.as("hostNames"),
    ])
    .where("i.id", "=", id)
    .where("i.link_version", "=", linkVersion)
    .executeTakeFirst();
}
