import { addQuestion } from "#app/domain/custom-question/add-question.server";
import { listQuestions } from "#app/domain/custom-question/queries.server";
import type { CustomAnswer, CustomQuestion } from "#app/domain/custom-question/rules";
import { isAskedOf } from "#app/domain/custom-question/rules";
import type { Sector } from "#app/domain/registration/rules";
import type { Transaction } from "../types";
import { chance } from "./chance";
import type { Chance } from "./chance";
import type { SeedQuestion } from "./gatherings/gathering";

/** What somebody of this sector answers; each call is somebody else. */
export type Answering = (sector: Sector) => CustomAnswer[];

/** Asks these questions, and answers them by a chance of its own: the people of the demonstration stay who they are. */
export async function seedQuestions(
  trx: Transaction,
  { eventId, questions, actorPersonId }: { eventId: string; questions: SeedQuestion[]; actorPersonId: string },
  at: Date,
): Promise<Answering> {
  for (const { options = [], sectors = [], hint = "", ...question } of questions) {
    const fields = { ...question, hint, sectors, labels: options, isRequired: false, isReadOnly: false };
    const outcome = await addQuestion(trx, { ...fields, eventId, actorPersonId }, at);
    if (!outcome.ok) throw new Error(`The seed was refused: ${outcome.reason}`);
  }
  const asked = await listQuestions(trx, eventId);
  const random = chance(20261122);
  return (sector) =>
    asked.flatMap((question, index) => {
      if (!isAskedOf(question, sector) || random.percent(25)) return [];
      return answerTo(question, questions[index]?.answers ?? [], random);
    });
}

function answerTo({ id, kind, options }: CustomQuestion, texts: readonly string[], random: Chance): CustomAnswer[] {
  if (kind === "yes_no") return [{ questionId: id, value: random.percent(70) ? "yes" : "no" }];
  if (kind === "text")
    return random.percent(30) && texts.length > 0 ? [{ questionId: id, value: random.pick(texts) }] : [];
  // The first ones are chosen more.
  const favourite = options[Math.floor(random.next() ** 1.8 * options.length)];
  const others = kind === "several" ? options.filter(() => random.percent(20)) : [];
  const chosen = options.filter((option) => option === favourite || others.includes(option));
  return [{ questionId: id, optionIds: chosen.map((option) => option.id) }];
}
