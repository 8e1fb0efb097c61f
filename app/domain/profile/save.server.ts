import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { findNamedOrganization } from "#app/domain/organization/queries.server";
import { lockPerson } from "#app/domain/person/lock-person.server";
import { searchKey, sortKey } from "#app/domain/person/rules";
import { channelKinds } from "#app/domain/visibility/rules";
import { areaKinds, themeKinds } from "./rules";
import type { ProfileInput } from "./schema.server";

export type SaveProfileOutcome = { ok: true } | { ok: false; reason: "address_not_yours" };

/**
 * Writes the profile of a person, whole: what is left out is gone. A new name holds from now on; registrations keep the
 * name they were made with. Nothing becomes visible by it that was not chosen to be.
 * Refused: `address_not_yours` (the mail address for others is none of this person's own).
 */
export async function saveProfile(
  db: Database | Transaction,
  { personId, ...input }: ProfileInput & { personId: string },
  now: Date,
): Promise<SaveProfileOutcome> {
  return inTransaction(db, async (trx): Promise<SaveProfileOutcome> => {
    await lockPerson(trx, personId);
    if (!(await isOwnAddress(trx, personId, input.channels.email))) return { ok: false, reason: "address_not_yours" };
    await writeName(trx, personId, input.name);
    await writeProfile(trx, personId, input, now);
    await writeAreas(trx, personId, input.areas);
    await writeThemes(trx, personId, input.themes);
    await writeChannels(trx, personId, input.channels);
    const act = { action: "profile.saved", subjectType: "person", subjectId: personId, eventId: null } as const;
    await recordAct(trx, { ...act, actorPersonId: personId, details: {} }, now);
    return { ok: true };
  });
}

async function isOwnAddress(trx: Transaction, personId: string, email: string): Promise<boolean> {
  if (email === "") return true;
  const own = await trx
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .where("email", "=", email)
    .where("verified_at", "is not", null)
    .executeTakeFirst();
  return own !== undefined;
}

async function writeName(trx: Transaction, personId: string, name: string): Promise<void> {
  await trx
    .updateTable("persons")
    .set({ name, name_search: searchKey(name), name_sort: sortKey(name) })
    .where("id", "=", personId)
    .where("name", "!=", name)
    .execute();
}

async function writeProfile(trx: Transaction, personId: string, input: ProfileInput, now: Date): Promise<void> {
  const columns = {
    role: input.role,
    sector: input.sector,
    organization_id: await findOwnOrganization(trx, personId, input.organization),
    organization_text: input.organization,
    about: input.about,
    preferred_channel: input.preferredChannel,
    saved_at: now.toISOString(),
  };
  await trx
    .insertInto("profiles")
    .values({ person_id: personId, ...columns, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(columns))
    .execute();
}

/**
 * What a text means in somebody's profile: what it means in their latest registration with the same text, where an
 * organizer may have decided on it, else the one organization that is called so.
 */
async function findOwnOrganization(trx: Transaction, personId: string, text: string): Promise<string | null> {
  if (text === "") return null;
  const rows = await trx
    .selectFrom("registrations")
    .select(["organization_id", "organization_text"])
    .where("person_id", "=", personId)
    .where("organization_id", "is not", null)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  const same = rows.find((row) => searchKey(row.organization_text) === searchKey(text));
  return same?.organization_id ?? (await findNamedOrganization(trx, text));
}

async function writeAreas(trx: Transaction, personId: string, areas: ProfileInput["areas"]): Promise<void> {
  await trx.deleteFrom("profile_areas").where("person_id", "=", personId).execute();
  for (const kind of areaKinds)
    for (const [position, area] of areas[kind].entries()) {
      const organization_id = kind === "organization" ? await findNamedOrganization(trx, area) : null;
      await trx
        .insertInto("profile_areas")
        .values({ person_id: personId, kind, position, organization_id, area, area_search: searchKey(area) })
        .execute();
    }
}

async function writeThemes(trx: Transaction, personId: string, themes: ProfileInput["themes"]): Promise<void> {
  await trx.deleteFrom("profile_themes").where("person_id", "=", personId).execute();
  const rows = themeKinds.flatMap((kind) =>
    themes[kind].map((theme, position) => ({
      person_id: personId,
      kind,
      position,
      theme,
      theme_search: searchKey(theme),
    })),
  );
  if (rows.length > 0) await trx.insertInto("profile_themes").values(rows).execute();
}

async function writeChannels(trx: Transaction, personId: string, channels: ProfileInput["channels"]): Promise<void> {
  await trx.deleteFrom("profile_channels").where("person_id", "=", personId).execute();
  const rows = channelKinds.flatMap((kind) =>
    channels[kind] === "" ? [] : [{ person_id: personId, kind, channel: channels[kind] }],
  );
  if (rows.length > 0) await trx.insertInto("profile_channels").values(rows).execute();
}
