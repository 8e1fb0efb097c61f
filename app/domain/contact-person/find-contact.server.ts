import type { Database, Transaction } from "#db/types";
import type { LinkKey } from "#app/domain/link/derived-token";
import type { Rank } from "./rules";

type Connection = Database | Transaction;

export interface OwnPlace {
  id: string;
  state: "proposed" | "confirmed";
  schoolId: string;
  school: string;
  city: string | null;
  partner: string;
  /** Null for all questions. */
  topic: string | null;
  rank: Rank;
  stopsOn: string | null;
}

/** Everything the page behind the link of a contact person shows, to nobody but them. */
export interface OwnContact {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  showPhone: boolean;
  showEmail: boolean;
  hasChosen: boolean;
  confirmedAt: string | null;
  confirmAgainAt: string | null;
  /** We asked whether it is still right and they have not answered. */
  isAskedAgain: boolean;
  region: { id: string; name: string; slug: string; mailbox: string; months: number };
  places: OwnPlace[];
}

/** The contact person of a link; undefined when there is none, or the link was revoked. */
export function findContactByLink(db: Connection, link: LinkKey): Promise<OwnContact | undefined> {
  return findOne(db, link.id, link.linkVersion);
}

/** The same for who keeps up the table of the region. */
export async function findContactOfRegion(
  db: Connection,
  { contactPersonId, regionIds }: { contactPersonId: string; regionIds: readonly string[] },
): Promise<OwnContact | undefined> {
  const found = await findOne(db, contactPersonId);
  return found && regionIds.includes(found.region.id) ? found : undefined;
}

async function findOne(db: Connection, id: string, linkVersion?: number): Promise<OwnContact | undefined> {
  let query = db
    .selectFrom("contact_persons as p")
    .innerJoin("regions as r", "r.id", "p.region_id")
    .select(["p.id", "p.name", "p.email", "p.phone", "p.show_phone", "p.show_email", "p.chosen_at"])
    .select(["p.confirmed_at as confirmedAt", "p.confirm_again_at as confirmAgainAt", "p.asked_again_at"])
    .select(["r.id as regionId", "r.name as region", "r.slug", "r.mailbox", "r.contact_months as months"])
    .where("p.id", "=", id);
  if (linkVersion !== undefined) query = query.where("p.link_version", "=", linkVersion);
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const { name, email, phone, confirmedAt, confirmAgainAt } = row;
  return {
    id,
    name,
    email,
    phone,
    showPhone: row.show_phone === 1,
    showEmail: row.show_email === 1,
    hasChosen: row.chosen_at !== null,
    confirmedAt,
    confirmAgainAt,
    isAskedAgain: row.asked_again_at !== null,
    region: { id: row.regionId, name: row.region, slug: row.slug, mailbox: row.mailbox, months: row.months },
    places: await listOwnPlaces(db, id),
  };
}

async function listOwnPlaces(db: Connection, contactPersonId: string): Promise<OwnPlace[]> {
  const rows = await db
    .selectFrom("contact_places as h")
    .innerJoin("organizations as o", "o.id", "h.organization_id")
    .innerJoin("contact_partners as c", "c.id", "h.partner_id")
    .innerJoin("organizations as co", "co.id", "c.organization_id")
    .innerJoin("contact_topics as t", "t.id", "h.topic_id")
    .select(["h.id", "h.state", "o.id as schoolId", "o.name as school", "co.name as partner", "t.name as topic"])
    .select((row) => row.fn.coalesce("o.city", "o.municipality").as("city"))
    .select(["t.position", "h.rank", "h.stops_on as stopsOn"])
    .where("h.contact_person_id", "=", contactPersonId)
    .where("h.state", "in", ["proposed", "confirmed"])
    .orderBy("c.position")
    .orderBy("o.name_search")
    .orderBy("h.id")
    .execute();
  return rows.map(({ position, state, topic, ...row }) => ({
    ...row,
    state: state === "proposed" ? "proposed" : "confirmed",
    topic: position === 0 ? null : topic,
  }));
}

/** The links of somebody who is signed in: in which regions they are, or are asked to be, a contact person. */
export function listOwnContacts(db: Connection, personId: string) {
  return db
    .selectFrom("contact_persons as p")
    .innerJoin("regions as r", "r.id", "p.region_id")
    .innerJoin("contact_places as h", "h.contact_person_id", "p.id")
    .select(["p.id", "p.link_version as linkVersion", "r.name as region"])
    .distinct()
    .where("p.person_id", "=", personId)
    .where("h.state", "in", ["proposed", "confirmed"])
    .orderBy("r.name")
    .execute();
}
