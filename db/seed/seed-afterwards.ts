import { sayNotNow, sayYes, withdrawYes } from "#app/domain/introduction/answer.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { answerMet } from "#app/domain/met-question/answer.server";
import { askWhoMet } from "#app/domain/met-question/ask.server";
import { mayAskNow } from "#app/domain/met-question/rules";
import { findOwnCode, putCodeOnBadge, renewCode } from "#app/domain/person-code/own-code.server";
import type { Database } from "../types";
import { eventOfShown, listShown } from "./people-who-show";
import type { Shown } from "./people-who-show";

const hour = 3_600_000;
const day = 24 * hour;
const line = "Wij werken voor dezelfde wijk en kennen elkaar alleen van mail.";
/** Who asked whom, by their places in the list, and what each answered six weeks later; null: nothing yet. */
const introduced = [
  { pair: [0, 6], said: [null, "met"] },
  { pair: [7, 8], said: ["met", "met"] },
  { pair: [9, 10], said: ["met", "not_yet"] },
  { pair: [11, 12], said: ["met", "met"] },
  { pair: [13, 14], said: ["not_yet", "not_yet"] },
  { pair: [15, 16], said: ["met", "met"] },
  { pair: [7, 10], said: ["met", null] },
  { pair: [9, 12], said: ["met", "met"] },
  { pair: [11, 14], said: ["not_yet", null] },
  { pair: [13, 16], said: ["met", "met"] },
  { pair: [15, 8], said: ["met", null] },
] as const;

/**
 * What came before and after: introductions of two months ago with the one question afterwards, so that an organizer sees a count; codes,
 * some of them on a badge; and questions that came to nothing.
 */
export async function seedAfterwards(db: Database, now: Date): Promise<void> {
  const eventId = await eventOfShown(db);
  const people = await listShown(db, { eventId, limit: 20 });
  const at = (index: number): Shown => {
    const one = people[index];
    if (!one) throw new Error("Too few show themselves");
    return one;
  };
  const ask = async (from: number, to: number, days: number) => {
    const asking = { askerId: at(from).personId, personId: at(to).personId, eventId, line, channels: [] };
    const outcome = await askIntroduction(db, asking, ago(now, days));
    if (!outcome.ok) throw new Error(`The seed was refused an introduction: ${outcome.reason}`);
  };
  for (const { pair } of introduced) await ask(pair[0], pair[1], 61);
  for (const { pair } of introduced) {
    const [asker, other] = pair;
    await sayYes(db, { sideId: await sideOf(db, at(other), at(asker)), channels: [] }, ago(now, 60));
  }
  const asked = dayTimeBefore(ago(now, 14));
  await askWhoMet(db, asked);
  for (const { pair, said } of introduced)
    for (const [index, answer] of said.entries()) {
      const [own, other] = index === 0 ? pair : ([pair[1], pair[0]] as const);
      if (answer) await answerMet(db, { sideId: await sideOf(db, at(own), at(other)), answer }, asked);
    }
  await ask(0, 17, 50);
  await sayNotNow(db, { sideId: await sideOf(db, at(17), at(0)) }, ago(now, 49));
  await ask(18, 0, 4);
  await withdrawYes(db, { sideId: await sideOf(db, at(18), at(0)) }, ago(now, 3));
  await ask(19, 0, 3);
  await sayNotNow(db, { sideId: await sideOf(db, at(0), at(19)) }, ago(now, 2));
  await seedCodes(db, people, now);
}

/** Half of them have a code, two of three of those on their badge. */
async function seedCodes(db: Database, people: readonly Shown[], now: Date): Promise<void> {
  for (const [index, { personId }] of people.entries()) {
    if (index % 2 === 1 || (await findOwnCode(db, personId)) !== undefined) continue;
    await renewCode(db, { personId }, ago(now, 1));
    if (index % 3 !== 2) await putCodeOnBadge(db, { personId, onBadge: true });
  }
}

function ago(now: Date, days: number): Date {
  return new Date(now.getTime() - days * day);
}

/** Questions leave by day and in the week. */
function dayTimeBefore(at: Date): Date {
  let time = at;
  while (!mayAskNow(time)) time = new Date(time.getTime() - hour);
  return time;
}

async function sideOf(db: Database, own: Shown, other: Shown): Promise<string> {
  const side = await db
    .selectFrom("introduction_sides")
    .select("id")
    .where("person_id", "=", own.personId)
    .where("other_id", "=", other.personId)
    .executeTakeFirstOrThrow();
  return side.id;
}
