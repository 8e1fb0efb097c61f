import { sql } from "kysely";
import type { Transaction } from "#db/types";
import { forgetIntroductions } from "#app/domain/introduction/forget.server";
import { forgetProfiles } from "#app/domain/profile/forget.server";
import { keptSince } from "./rules";

/** What stands where a name stood. */
export const erasedName = "(gewist)";

/** A registration without its person: what is counted stays. Links to it stop working. */
export function erasedRegistration() {
  return {
    email: "",
    name: erasedName,
    // Unique together with event and address.
    name_key: sql.ref<string>("id"),
    name_search: "",
    name_sort: "",
    organization_text: "",
    role: "",
    phone: null,
    region: null,
    note: null,
    refusal_reason: null,
    listed: 0,
    link_version: sql<number>`link_version + 1`,
  };
}

/**
 * Takes the person out of registrations for events of long ago. The row stays, with its organization and sector: the
 * place was taken, and counts of places and sectors stay true without persons. Personal links stop working.
 */
export async function eraseOldRegistrations(trx: Transaction, now: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("registrations")
    .set(erasedRegistration())
    .where("email", "!=", "")
    .where("event_id", "in", trx.selectFrom("events").select("id").where("ends_at", "<", keptSince(now, "attendance")))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/**
 * Forgets who is known from nothing any more: no registration under their name, no role, no place as a contact person, no live session. Who has an
 * erased registration leaves an empty row behind for it to point to; others disappear.
 */
export async function erasePersons(trx: Transaction, now: Date): Promise<number> {
  const forgettable = trx
    .selectFrom("persons")
    .select("persons.id")
    .where("persons.name", "!=", erasedName)
    .where("persons.created_at", "<", keptSince(now, "person"))
    .where((person) =>
      person.and([
        person.not(
          person.exists(
            person
              .selectFrom("registrations")
              .select("registrations.id")
              .whereRef("registrations.person_id", "=", "persons.id")
              .where("registrations.email", "!=", ""),
          ),
        ),
        person.not(
          person.exists(person.selectFrom("roles").select("roles.id").whereRef("roles.person_id", "=", "persons.id")),
        ),
        person.not(
          person.exists(
            person
              .selectFrom("contact_persons")
              .select("contact_persons.id")
              .whereRef("contact_persons.person_id", "=", "persons.id"),
          ),
        ),
        person.not(
          person.exists(
            person
              .selectFrom("sessions")
              .select("sessions.id")
              .whereRef("sessions.person_id", "=", "persons.id")
              .where("sessions.revoked_at", "is", null)
              .where("sessions.expires_at", ">", now.toISOString()),
          ),
        ),
      ]),
    );
  const ids = (await forgettable.execute()).map((row) => row.id);
  for (let start = 0; start < ids.length; start += 500) await forget(trx, ids.slice(start, start + 500));
  return ids.length;
}

async function forget(trx: Transaction, ids: string[]): Promise<void> {
  await trx.deleteFrom("person_emails").where("person_id", "in", ids).execute();
  await trx.deleteFrom("grants").where("person_id", "in", ids).execute();
  await trx.deleteFrom("person_regions").where("person_id", "in", ids).execute();
  await trx.deleteFrom("calendar_feeds").where("person_id", "in", ids).execute();
  await forgetProfiles(trx, ids);
  await forgetIntroductions(trx, ids);
  const needed = trx.selectFrom("registrations").select("person_id").where("person_id", "in", ids);
  await trx
    .updateTable("persons")
    .set({ name: erasedName, name_search: "", name_sort: "" })
    .where("id", "in", ids)
    .where("id", "in", needed)
    .execute();
  await trx.deleteFrom("persons").where("id", "in", ids).where("id", "not in", needed).execute();
}
