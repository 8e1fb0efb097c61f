import type { Database, Transaction } from "#db/types";
import type { GivenChannel } from "#app/domain/introduction/schema.server";
import { searchKey, sortKey } from "#app/domain/person/rules";
import { channelKinds, onlyPerson } from "#app/domain/visibility/rules";
import type { ChannelKind } from "#app/domain/visibility/rules";
import { listVisibleProfiles } from "#app/domain/visibility/visible-profiles.server";
import type { VisibleProfile } from "#app/domain/visibility/visible-profiles.server";

type Connection = Database | Transaction;

/** A contact as its owner sees it now. */
export interface Contact {
  id: string;
  personId: string;
  /** As the person is called now; as when they met, where they share nothing any more. */
  name: string;
  /** They took it back, or are gone from the owner's sight: there is a name and a note, and nothing else. */
  sharesNothing: boolean;
  role: string;
  organization: string;
  /** What else they show this owner. */
  details: Pick<VisibleProfile, "photoId" | "about" | "areas" | "offers" | "seeks">;
  /** What they gave this owner, and what they show all their contacts. */
  channels: GivenChannel[];
  /** What the owner gives them. */
  gives: GivenChannel[];
  introducedAt: string;
  event: { title: string; slug: string; startsAt: string } | null;
  note: string;
  regionId: string;
  eventId: string | null;
}

/** All contacts of one person, by surname. Every word of `search` must be in what is shown of one, or in the note. */
export async function listContacts(
  db: Connection,
  { ownerId, search = "" }: { ownerId: string; search?: string },
  now: Date,
): Promise<Contact[]> {
  const words = searchKey(search).split(" ").filter(Boolean);
  const contacts = await readContacts(db, { ownerId }, now);
  return contacts.filter(({ name, role, organization, note, event, channels, details }) => {
    const values = [...channels.map(({ value }) => value), ...(details.areas ?? [])];
    const text = searchKey([name, role, organization, note, event?.title ?? "", ...values].join(" "));
    return words.every((word) => text.includes(word));
  });
}

/** One contact of this owner; undefined where it is somebody else's, or nobody's. */
export async function findContact(
  db: Connection,
  { ownerId, contactId }: { ownerId: string; contactId: string },
  now: Date,
): Promise<Contact | undefined> {
  return (await readContacts(db, { ownerId, contactId }, now))[0];
}

async function readContacts(
  db: Connection,
  { ownerId, contactId }: { ownerId: string; contactId?: string },
  now: Date,
): Promise<Contact[]> {
  const query = selectContacts(db, ownerId, now);
  const rows = await (contactId === undefined ? query : query.where("c.id", "=", contactId)).execute();
  const sharing = rows.filter((row) => row.back_id !== null && row.granted !== null);
  const personIds = sharing.map((row) => row.other_id);
  const seen = personIds.length === 0 ? [] : await listVisibleProfiles(db, { viewerPersonId: ownerId, personIds }, now);
  const profiles = new Map(seen.map((profile) => [profile.personId, profile]));
  const channels = await readChannels(db, [
    ...rows.map((row) => row.id),
    ...sharing.flatMap((row) => row.back_id ?? []),
  ]);
  const contacts = rows.map((row): Contact => {
    const profile = row.back_id !== null && row.granted !== null ? profiles.get(row.other_id) : undefined;
    const given = profile && row.back_id !== null ? (channels.get(row.back_id) ?? []) : [];
    return {
      id: row.id,
      personId: row.other_id,
      name: profile?.name ?? row.name,
      sharesNothing: profile === undefined,
      role: profile ? (profile.role ?? row.role) : "",
      organization: profile ? (profile.organization ?? row.organization) : "",
      details: detailsOf(profile),
      channels: withoutTwice([...given, ...(profile?.channels ?? [])]),
      gives: row.back_id === null ? [] : (channels.get(row.id) ?? []),
      introducedAt: row.introduced_at,
      event:
        row.title !== null && row.slug !== null && row.starts_at !== null
          ? { title: row.title, slug: row.slug, startsAt: row.starts_at }
          : null,
      note: row.note,
      regionId: row.region_id,
      eventId: row.event_id,
    };
  });
  return contacts.sort((a, b) => compare(sortKey(a.name), sortKey(b.name)) || compare(a.id, b.id));
}

function detailsOf(profile: VisibleProfile | undefined): Contact["details"] {
  const { photoId, about, areas, offers, seeks } = profile ?? {};
  return { photoId, about, areas, offers, seeks };
}

/** Whether the other still shares anything with the owner is a grant of their name to this one person, and no block. */
function selectContacts(db: Connection, ownerId: string, now: Date) {
  const at = now.toISOString();
  const own = (field: "name" | "blocked") =>
    db
      .selectFrom("grants")
      .select(["person_id", "until"])
      .where("audience", "=", onlyPerson(ownerId))
      .where("field", "=", field)
      .where("until", ">", at);
  return db
    .selectFrom("contacts as c")
    .leftJoin("contacts as back", (join) =>
      join.onRef("back.owner_id", "=", "c.other_id").on("back.other_id", "=", ownerId),
    )
    .leftJoin("events as e", "e.id", "c.event_id")
    .leftJoin(own("name").as("g"), "g.person_id", "c.other_id")
    .leftJoin(own("blocked").as("b"), "b.person_id", "c.other_id")
    .select([
      "c.id",
      "c.other_id",
      "c.name",
      "c.role",
      "c.organization",
      "c.introduced_at",
      "c.note",
      "c.region_id",
      "c.event_id",
    ])
    .select(["back.id as back_id", "e.title", "e.slug", "e.starts_at"])
    .select((row) => row.case().when("b.until", "is", null).then(row.ref("g.until")).end().as("granted"))
    .where("c.owner_id", "=", ownerId);
}

async function readChannels(db: Connection, contactIds: readonly string[]): Promise<Map<string, GivenChannel[]>> {
  const channels = new Map<string, GivenChannel[]>();
  for (let start = 0; start < contactIds.length; start += 500) {
    const rows = await db
      .selectFrom("contact_channels")
      .select(["contact_id", "kind", "channel"])
      .where("contact_id", "in", contactIds.slice(start, start + 500))
      .execute();
    for (const { contact_id: id, kind, channel } of rows)
      channels.set(id, [...(channels.get(id) ?? []), { kind, value: channel }]);
  }
  const place = (kind: ChannelKind) => channelKinds.indexOf(kind);
  for (const list of channels.values()) list.sort((a, b) => place(a.kind) - place(b.kind));
  return channels;
}

function withoutTwice(channels: readonly GivenChannel[]): GivenChannel[] {
  return channels.filter(
    (one, index) => channels.findIndex(({ kind, value }) => kind === one.kind && value === one.value) === index,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
