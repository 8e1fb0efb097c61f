import type { Database, Transaction } from "#db/types";
import { organizationNames } from "#app/domain/organization/present-names.server";
import { channelKinds } from "#app/domain/visibility/rules";
import type { ChannelKind } from "#app/domain/visibility/rules";
import type { AreaKind } from "./rules";
import { areaKinds } from "./rules";

type Connection = Database | Transaction;

export interface ProfileArea {
  kind: AreaKind;
  /** Of the list, as it stands now; null for what is on no list. */
  organizationId: string | null;
  name: string;
}

/** A whole profile, whoever may see it: show people what `visibility` says, never this. */
export interface ProfileValues {
  role: string;
  sector: string | null;
  organizationId: string | null;
  organization: string;
  about: string;
  areas: ProfileArea[];
  offers: string[];
  seeks: string[];
  /** The preferred one first. */
  channels: { kind: ChannelKind; value: string }[];
  preferredChannel: ChannelKind | null;
  photoId: string | null;
}

/** The profiles of these people, by person; who never saved one and has no photo is not there. */
export async function readProfiles(db: Connection, personIds: readonly string[]): Promise<Map<string, ProfileValues>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("persons as p")
    .leftJoin("profiles as f", "f.person_id", "p.id")
    .leftJoin("profile_photos as photo", "photo.person_id", "p.id")
    .select([
      "p.id",
      "f.role",
      "f.sector",
      "f.organization_id",
      "f.organization_text",
      "f.about",
      "f.preferred_channel",
      "f.saved_at",
      "photo.id as photo_id",
    ])
    .where("p.id", "in", personIds)
    .where((person) => person.or([person("f.person_id", "is not", null), person("photo.id", "is not", null)]))
    .execute();
  const [areas, themes, channels] = [
    groupByPerson(await readAreas(db, personIds)),
    groupByPerson(await readThemes(db, personIds)),
    groupByPerson(await readChannels(db, personIds)),
  ];
  const known = [...rows, ...[...areas.values()].flat()].flatMap((row) => row.organization_id ?? []);
  const names = await organizationNames(db, known);
  const present = (id: string | null, text: string) => {
    const now = id === null ? undefined : names.get(id);
    return { organizationId: now?.id ?? null, name: now?.name ?? text };
  };
  return new Map(
    rows.map((row) => {
      const organization = present(row.organization_id, row.organization_text ?? "");
      const themesOf = (kind: "offers" | "seeks") =>
        (themes.get(row.id) ?? []).filter((one) => one.kind === kind).map(({ theme }) => theme);
      return [
        row.id,
        {
          role: row.role ?? "",
          sector: row.sector,
          organizationId: organization.organizationId,
          organization: organization.name,
          about: row.about ?? "",
          areas: inOrderOf(areaKinds, areas.get(row.id) ?? []).map((area) => ({
            kind: area.kind,
            ...present(area.organization_id, area.area),
          })),
          offers: themesOf("offers"),
          seeks: themesOf("seeks"),
          channels: preferredFirst(channels.get(row.id) ?? [], row.preferred_channel),
          preferredChannel: row.preferred_channel,
          photoId: row.photo_id,
        },
      ];
    }),
  );
}

function readAreas(db: Connection, personIds: readonly string[]) {
  return db
    .selectFrom("profile_areas")
    .select(["person_id", "kind", "organization_id", "area"])
    .where("person_id", "in", personIds)
    .orderBy("position")
    .execute();
}

function readThemes(db: Connection, personIds: readonly string[]) {
  return db
    .selectFrom("profile_themes")
    .select(["person_id", "kind", "theme"])
    .where("person_id", "in", personIds)
    .orderBy("position")
    .execute();
}

function readChannels(db: Connection, personIds: readonly string[]) {
  return db
    .selectFrom("profile_channels")
    .select(["person_id", "kind", "channel"])
    .where("person_id", "in", personIds)
    .execute();
}

function groupByPerson<Row extends { person_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.person_id);
    if (group) group.push(row);
    else groups.set(row.person_id, [row]);
  }
  return groups;
}

function inOrderOf<Kind extends string, Row extends { kind: Kind }>(
  kinds: readonly Kind[],
  rows: readonly Row[],
): Row[] {
  return kinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

function preferredFirst(
  rows: readonly { kind: ChannelKind; channel: string }[],
  preferred: ChannelKind | null,
): ProfileValues["channels"] {
  const order = preferred === null ? channelKinds : [preferred, ...channelKinds.filter((kind) => kind !== preferred)];
  return inOrderOf(order, rows).map(({ kind, channel }) => ({ kind, value: channel }));
}
