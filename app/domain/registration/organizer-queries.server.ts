import type { Database, Transaction } from "#db/types";
import { readDetails } from "#app/domain/audit/details";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import type { Language } from "#app/language/language";
import { loadRegistrationMails } from "./mail-facts.server";
import type { Standing } from "./rules";
import { standing } from "./standing.server";

type Connection = Database | Transaction;

/** What an organizer sees of one registration. Diet and access needs are not in it: those have lists of their own. */
export interface OrganizerRegistration {
  id: string;
  name: string;
  email: string;
  /** As we know it, else as it was typed. */
  organization: string;
  organizationIsKnown: boolean;
  role: string;
  sector: string;
  phone: string | null;
  region: string | null;
  note: string | null;
  language: Language;
  listed: boolean;
  status: Standing;
  /** Place on the waitlist, 1 first; null unless waitlisted. */
  position: number | null;
  /** Since when the status is as it is. */
  since: string;
  /** When an organizer approved the request; null where there was none, or no answer yet. */
  approvedAt: string | null;
  /** What the organizer who refused wrote; null where nobody did. */
  refusalReason: string | null;
  createdAt: string;
  confirmedAt: string | null;
  /** How the mail server of this address refused mail last; null where it did not. */
  refusal: "refused" | "bounced" | null;
  /** A line for each round of the event. */
  choices: RoundLine[];
}

export interface RoundLine {
  roundId: string;
  roundTitle: string;
  /** Null where nothing was chosen. */
  workshop: { id: string; letter: string; title: string; room: string; holdsPlace: boolean } | null;
}

/** One registration of this event; undefined for one of another. */
export async function findOrganizerRegistration(
  db: Connection,
  { eventId, registrationId }: { eventId: string; registrationId: string },
): Promise<OrganizerRegistration | undefined> {
  const row = await db
    .selectFrom("registrations as r")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .leftJoin("refused_addresses as f", "f.email", "r.email")
    .select("f.how as refusal")
    .select([
      "r.id",
      "r.name",
      "r.email",
      "r.role",
      "r.sector",
      "r.phone",
      "r.region",
      "r.note",
      "r.language",
      "r.listed",
    ])
    .select(standing("r").as("status"))
    .select(["r.created_at", "r.confirmed_at", "r.placed_at", "r.waitlisted_at", "r.withdrawn_at", "r.requested_at"])
    .select(["r.approved_at", "r.refusal_reason"])
    .select(["o.name as organizationName", "r.organization_text as organizationText"])
    .where("r.id", "=", registrationId)
    .where("r.event_id", "=", eventId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, name, email, role, sector, phone, region, note, language, status } = row;
  const moments = {
    placed: row.placed_at,
    requested: row.requested_at,
    waitlisted: row.waitlisted_at,
    withdrawn: row.withdrawn_at,
  };
  return {
    ...{ id, name, email, role, sector, phone, region, note, language, status },
    organization: row.organizationName ?? row.organizationText,
    organizationIsKnown: row.organizationName !== null,
    listed: row.listed === 1,
    position: status === "waitlisted" ? await findPosition(db, id) : null,
    since: moments[status] ?? row.created_at,
    approvedAt: row.approved_at,
    refusalReason: row.refusal_reason,
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at,
    refusal: row.refusal,
    choices: await listRounds(db, { eventId, registrationId }),
  };
}

async function findPosition(db: Connection, registrationId: string): Promise<number | null> {
  const [facts] = await loadRegistrationMails(db, { registrationIds: [registrationId] });
  return facts?.position ?? null;
}

async function listRounds(
  db: Connection,
  { eventId, registrationId }: { eventId: string; registrationId: string },
): Promise<RoundLine[]> {
  const rows = await db
    .selectFrom("programme_items as p")
    .leftJoin("registration_workshops as c", (join) =>
      join.onRef("c.round_id", "=", "p.id").on("c.registration_id", "=", registrationId),
    )
    .leftJoin("workshops as w", "w.id", "c.workshop_id")
    .select(["p.id as roundId", "p.title as roundTitle", "c.holds_place as holdsPlace"])
    .select(["w.id", "w.position", "w.title", "w.room"])
    .where("p.event_id", "=", eventId)
    .where("p.kind", "=", "round")
    .orderBy("p.position")
    .execute();
  return rows.map(({ roundId, roundTitle, holdsPlace, id, position, title, room }) => ({
    roundId,
    roundTitle,
    workshop:
      id === null || position === null || title === null || room === null
        ? null
        : { id, letter: workshopLetter(position), title, room, holdsPlace: holdsPlace === 1 },
  }));
}

export interface RegistrationAct {
  id: string;
  at: string;
  action: string;
  /** Null for the attendee, and for the product itself. */
  actor: string | null;
  details: Record<string, unknown>;
}

/** What happened to one registration, the oldest first: its own moments, and what the log has about it and its mails. */
export async function listHistory(
  db: Connection,
  { id, createdAt, confirmedAt }: Pick<OrganizerRegistration, "id" | "createdAt" | "confirmedAt">,
): Promise<RegistrationAct[]> {
  const rows = await db
    .selectFrom("audit_log as a")
    .leftJoin("persons as p", "p.id", "a.actor_person_id")
    .select(["a.id", "a.at", "a.action", "p.name as actor", "a.details"])
    .where((where) =>
      where.or([
        where.and([where("a.subject_type", "=", "registration"), where("a.subject_id", "=", id)]),
        where.and([
          where("a.subject_type", "=", "outbox"),
          where("a.subject_id", "in", (mails) =>
            mails.selectFrom("outbox").select("outbox.id").where("outbox.registration_id", "=", id),
          ),
        ]),
      ]),
    )
    .orderBy("a.at")
    .orderBy("a.id")
    .execute();
  const acts: RegistrationAct[] = rows.map((row) => ({ ...row, details: readDetails(row.details) }));
  const own = (at: string, action: string) => ({ id: action, at, action, actor: null, details: {} });
  const isAddedByHand = acts.some(({ action }) => action === "registration.added");
  return [
    ...(isAddedByHand ? [] : [own(createdAt, "registration.registered")]),
    ...acts,
    ...(confirmedAt === null ? [] : [own(confirmedAt, "registration.confirmed")]),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
