import { registrationToken } from "#app/domain/registration/link";
import type { CustomAnswer } from "#app/domain/custom-question/rules";
import type { TestApp } from "#tests/support/app";
import { createTestEvent, registerSomeone } from "#tests/support/factories";
import { askSomething, getQuestion } from "#tests/support/questions";

/** Slugs, ids and paths of an event that asks a question of each kind. */
export interface AskingWorld {
  slug: string;
  /** Of the open question: 52 people answered, with long texts. */
  textId: string;
  choiceId: string;
  /** Nobody answered this one. */
  silentId: string;
  /** Of somebody who answered all of them. */
  link: string;
  attendeeId: string;
}

const longWord = "Samenwerkingsverbandsoverstijgende jeugdgezondheidszorgcoördinatie";

export async function makeQuestions(
  app: TestApp,
  { regionId, actorPersonId }: { regionId: string; actorPersonId: string },
): Promise<AskingWorld> {
  const { db, config } = app.elkaar;
  const event = await createTestEvent(db, { slug: "met-vragen", regionId, title: "Vragenmiddag" });
  const { eventId, slug } = event;
  const ask = (given: Parameters<typeof askSomething>[2]) => askSomething(db, eventId, { actorPersonId, ...given });
  const choiceId = await ask({ kind: "choice", title: "Hoe komt u?", labels: ["Trein", "Fiets"], isRequired: true });
  const manyLabels = Array.from({ length: 12 }, (_, number) => `${longWord} ${number + 1}`);
  await ask({ kind: "choice", title: `Welke ${longWord} hoort bij u?`, labels: manyLabels, hint: longWord });
  const severalId = await ask({ kind: "several", title: "Waar werkt u aan?", labels: [longWord, "Privacy", "Thuis"] });
  const yesNoId = await ask({ kind: "yes_no", title: "Blijft u eten?", isReadOnly: true });
  const textId = await ask({ title: "Wat wilt u vragen?", sectors: ["education", "youthCare"] });
  const silentId = await ask({ title: "Nog iets?", sectors: ["safety"], isReadOnly: true, isRequired: true });
  const optionOf = async (questionId: string, index: number) =>
    (await getQuestion(db, { eventId, questionId })).options[index]?.id ?? "";
  const answers: CustomAnswer[] = [
    { questionId: choiceId, optionIds: [await optionOf(choiceId, 0)] },
    { questionId: severalId, optionIds: [await optionOf(severalId, 0), await optionOf(severalId, 2)] },
    { questionId: yesNoId, value: "yes" },
    {
      questionId: textId,
      value: `${longWord}: https://www.voorbeeld.example/${"lang/".repeat(20)}\n\nNog een alinea.`,
    },
  ];
  const attendeeId = await registerSomeone(db, event, { name: "Vera Vraag", answers });
  for (let number = 0; number < 51; number++)
    await registerSomeone(db, event, { answers: [{ questionId: textId, value: `Antwoord ${number}` }] });
  const token = registrationToken(config.secret, { id: attendeeId, linkVersion: 1 });
  return { slug, textId, choiceId, silentId, attendeeId, link: `/aanmelding/${token}` };
}
