import { answerQuestion, askBack } from "#app/domain/question/answer.server";
import { askerToken, receiverToken } from "#app/domain/question/link";
import { passOn } from "#app/domain/question/pass-on.server";
import { proposeAnswer, publishAnswer } from "#app/domain/question/publish.server";
import { setDesk } from "#app/domain/question/set-desk.server";
import { ask } from "#app/domain/question/ask.server";
import { askingOf, askSomebody, receiverOf } from "#tests/domain/question/questions";
import type { TestApp } from "#tests/support/app";
import { testNow } from "#tests/support/factories";

type State = "unconfirmed" | "open" | "asked_back" | "answered" | "passed_on";

/** Paths of the pages of who asked, who has it and the desk, by how the question stands. */
export interface QuestionPaths {
  mine: Record<State, string>;
  theirs: Record<Exclude<State, "unconfirmed"> | "past", string>;
  desk: Record<Exclude<State, "unconfirmed">, string>;
  /** Of answers for everybody. */
  answers: Record<"proposed" | "published", string>;
}

const longWord = "Samenwerkingsverbandsoverstijgende-jeugdgezondheidszorgcoördinatie";

/** One question in every state, with long words, and two answers for everybody. */
export async function askQuestions(
  app: TestApp,
  { regionId, actorPersonId }: { regionId: string; actorPersonId: string },
): Promise<QuestionPaths> {
  const { db, config } = app.elkaar;
  const { slug: region } = await db
    .selectFrom("regions")
    .select("slug")
    .where("id", "=", regionId)
    .executeTakeFirstOrThrow();
  const fields = {
    phone: "075 681 22 33",
    email: `${longWord.slice(0, 50)}@regio.example`,
    hours: "op werkdagen van 9 tot 17 uur",
  };
  await setDesk(db, { regionId, actorPersonId, fields }, testNow);
  const asked = (given = {}) => askSomebody(db, { region, byMail: true, ...given });
  const waiting = await ask(db, askingOf({ region, text: `${longWord}\n\nHoe zit dat?` }), testNow);
  if (!waiting.ok) throw new Error(waiting.reason);
  const open = await asked({ school: longWord, name: `Wilhelmina ${longWord}`, topic: "Verzuim", byMail: false });
  const back = await asked();
  const answered = await asked();
  const more = await asked();
  const passed = await asked();
  await askBack(db, { questionId: back, actor: await receiverOf(db, back), text: `Welke groep? ${longWord}` }, testNow);
  for (const questionId of [answered, more])
    await answerQuestion(
      db,
      { questionId, actor: await receiverOf(db, questionId), text: `Dat kan.\n\n${longWord}` },
      testNow,
    );
  const past = await receiverOf(db, passed);
  await db
    .updateTable("question_receivers")
    .set({ kind: "first", name: "Joris Vermeer" })
    .where("id", "=", past.receiverId)
    .execute();
  await passOn(db, { questionId: passed, actor: past, to: "desk", line: "Dit is meer iets voor jullie." }, testNow);
  const propose = async (questionId: string, question: string) => {
    const words = { theme: "aanwezigheid", question, answer: `De leerplichtambtenaar van uw gemeente.\n\n${longWord}` };
    const made = await proposeAnswer(
      db,
      { questionId, actor: await receiverOf(db, questionId), fields: words },
      testNow,
    );
    if (!made.ok) throw new Error(made.reason);
    return { answerId: made.answerId, words };
  };
  const proposed = await propose(more, "Wie helpt bij verzuim?");
  const published = await propose(answered, `Wie helpt bij ${longWord}?`);
  const publishing = { answerId: published.answerId, regionIds: [regionId], actorPersonId, fields: published.words };
  await publishAnswer(db, publishing, testNow);

  const mine = (id: string) => `/vraag/${askerToken(config.secret, { id, linkVersion: 1 })}`;
  const receiver = (id: string) => `/vraag/${receiverToken(config.secret, { id, linkVersion: 1 })}`;
  const theirs = async (id: string) => receiver((await receiverOf(db, id)).receiverId);
  const desk = (id: string) => `/beheer/vragen/${id}`;
  const answer = (id: string) => `/beheer/vragen/antwoorden/${id}`;
  return {
    mine: {
      unconfirmed: mine(waiting.questionId),
      open: mine(open),
      asked_back: mine(back),
      answered: mine(answered),
      passed_on: mine(passed),
    },
    theirs: {
      open: await theirs(open),
      asked_back: await theirs(back),
      answered: await theirs(answered),
      passed_on: await theirs(passed),
      past: receiver(past.receiverId),
    },
    desk: { open: desk(open), asked_back: desk(back), answered: desk(answered), passed_on: desk(passed) },
    answers: { proposed: answer(proposed.answerId), published: answer(published.answerId) },
  };
}
