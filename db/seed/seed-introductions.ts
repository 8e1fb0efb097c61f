import { changeNote } from "#app/domain/contact/change.server";
import { sayYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { introduceTwo } from "#app/domain/introduction/introduce-two.server";
import type { Database } from "../types";
import { eventOfShown, listShown } from "./people-who-show";
import type { Shown } from "./people-who-show";
import type { SeededRegions } from "./seed-regions";

const day = 86_400_000;
const lines = {
  school: "Uw school hoort bij mijn jeugdteam. Ik leer u graag kennen voor we elkaar over iemand bellen.",
  truancy: "Wij zoeken iemand die meedenkt over verzuim. U werkt daar al jaren aan.",
  doctor: "Ik ben de nieuwe jeugdarts van uw wijk.",
  together: "U begeleidt allebei kinderen die net van school zijn gewisseld.",
};

/**
 * Around the first of those who show themselves at the coming study afternoon: two contacts, one question to answer, one that waits
 * for an answer, and two people whom an organizer brings together.
 */
export async function seedIntroductions(db: Database, { organizerId }: SeededRegions, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const eventId = await eventOfShown(db);
  const [first, second, third, fourth, fifth, sixth] = await listShown(db, { eventId, limit: 6 });
  if (!first || !second || !third || !fourth || !fifth || !sixth) throw new Error("Too few show themselves");
  const ask = async (asker: Shown, other: Shown, line: string, days: number) => {
    const asking = { askerId: asker.personId, personId: other.personId, eventId, line, channels: [emailOf(asker)] };
    const outcome = await askIntroduction(db, asking, ago(days));
    if (!outcome.ok) throw new Error(`The seed was refused an introduction: ${outcome.reason}`);
  };
  await ask(second, first, lines.school, 9);
  await accept(db, { by: first, of: second }, ago(8));
  await ask(first, third, lines.truancy, 6);
  await accept(db, { by: third, of: first }, ago(5));
  await ask(fourth, first, lines.doctor, 2);
  await ask(first, fifth, lines.school, 1);
  const people = [second.personId, sixth.personId] as const;
  await introduceTwo(db, { organizerId, eventId, people, line: lines.together }, ago(1));
  const contact = await db
    .selectFrom("contacts")
    .select("id")
    .where("owner_id", "=", first.personId)
    .where("other_id", "=", second.personId)
    .executeTakeFirstOrThrow();
  await changeNote(db, { ownerId: first.personId, contactId: contact.id, note: "Belt het liefst op dinsdag." });
}

const emailOf = ({ email }: Shown) => ({ kind: "email" as const, value: email });

/** Says yes to what somebody else asked, with an address and a number. */
async function accept(db: Database, { by, of }: { by: Shown; of: Shown }, at: Date): Promise<void> {
  const side = await db
    .selectFrom("introduction_sides")
    .select("id")
    .where("person_id", "=", by.personId)
    .where("other_id", "=", of.personId)
    .executeTakeFirstOrThrow();
  const channels = [emailOf(by), { kind: "mobile" as const, value: "06 55501234" }];
  const outcome = await sayYes(db, { sideId: side.id, channels }, at);
  if (!outcome.ok) throw new Error(`The seed was refused a yes: ${outcome.reason}`);
}
