import type { Database, Transaction } from "#db/types";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { listThemes } from "#app/domain/event/theme-queries.server";
import { readProfiles } from "./read-profiles.server";
import type { ProfileValues } from "./read-profiles.server";

type Connection = Database | Transaction;

export interface OwnProfile extends ProfileValues {
  name: string;
  /** Verified addresses of their own, the primary first. */
  addresses: string[];
  /** Never saved: what stands here comes from the latest confirmed registration. */
  isNew: boolean;
}

/** One's own profile, to be changed. Who has none yet gets what they said when they registered last; nobody sees that. */
export async function findOwnProfile(db: Connection, personId: string): Promise<OwnProfile> {
  const { name } = await db.selectFrom("persons").select("name").where("id", "=", personId).executeTakeFirstOrThrow();
  const addresses = await db
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .where("verified_at", "is not", null)
    .orderBy("is_primary", "desc")
    .orderBy("created_at")
    .orderBy("email")
    .execute();
  const saved = await hasProfile(db, personId);
  const profile = (await readProfiles(db, [personId])).get(personId) ?? nothing;
  const values = saved ? profile : { ...(await fromRegistration(db, personId)), photoId: profile.photoId };
  return { name, addresses: addresses.map(({ email }) => email), isNew: !saved, ...values };
}

async function hasProfile(db: Connection, personId: string): Promise<boolean> {
  const row = await db.selectFrom("profiles").select("person_id").where("person_id", "=", personId).executeTakeFirst();
  return row !== undefined;
}

const nothing: ProfileValues = {
  role: "",
  sector: null,
  organizationId: null,
  organization: "",
  about: "",
  areas: [],
  offers: [],
  seeks: [],
  channels: [],
  preferredChannel: null,
  photoId: null,
};

async function fromRegistration(db: Connection, personId: string): Promise<ProfileValues> {
  const latest = await db
    .selectFrom("registrations as r")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .select(["r.role", "r.sector", "r.phone", "r.organization_text", "o.name as organization_name"])
    .where("r.person_id", "=", personId)
    .where("r.confirmed_at", "is not", null)
    .where("r.email", "!=", "")
    .orderBy("r.created_at", "desc")
    .orderBy("r.id")
    .executeTakeFirst();
  if (!latest) return nothing;
  const kind = /^(\+31|0031|0)[\s-]?\(?0?\)?[\s-]?6/.test(latest.phone ?? "") ? "mobile" : "phone";
  return {
    ...nothing,
    role: latest.role,
    sector: latest.sector,
    organization: latest.organization_name ?? latest.organization_text,
    channels: latest.phone === null ? [] : [{ kind, value: latest.phone }],
  };
}

/** What to suggest while somebody types a theme: those of Elkaar in words, and those of events. */
export async function suggestThemes(db: Connection, language: Language, now: Date): Promise<string[]> {
  const known: Record<string, string> = dictionary(language).events.themes;
  const themes = (await listThemes(db, now)).map((theme) => known[theme] ?? theme);
  return [...new Set([...Object.values(known), ...themes])];
}

/** Municipalities of the organizations on the list, by name. */
export async function suggestMunicipalities(db: Connection): Promise<string[]> {
  const rows = await db
    .selectFrom("organizations")
    .select("municipality")
    .distinct()
    .where("municipality", "is not", null)
    .where("merged_into", "is", null)
    .limit(400)
    .execute();
  return rows.flatMap(({ municipality }) => municipality ?? []).sort((a, b) => a.localeCompare(b, "nl"));
}
