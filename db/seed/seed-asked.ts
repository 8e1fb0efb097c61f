import { answerQuestion, askBack } from "#app/domain/question/answer.server";
import { ask, confirmQuestion } from "#app/domain/question/ask.server";
import { proposeAnswer, publishAnswer } from "#app/domain/question/publish.server";
import { setDesk } from "#app/domain/question/set-desk.server";
import type { Database } from "../types";
import type { RegionSlug } from "./organizations";
import type { SeededRegions } from "./seed-regions";

interface SeedAsked {
  name: string;
  school: string;
  text: string;
  daysAgo: number;
  /** What the desk says; with `theme` it stands there for everybody, and `proposed` waits to be read. */
  answer?: string;
  back?: string;
  theme?: string;
  forAll?: { question: string; answer: string; state: "proposed" | "published" };
}

const region: RegionSlug = "zaanstreek";

const asked: SeedAsked[] = [
  {
    name: "Marijke Veenstra",
    school: "Basisschool De Wilgenhoek",
    text: "Wij hebben drie leerlingen die al weken thuiszitten. Wie denkt met ons mee, en wie neemt contact op met de ouders?",
    daysAgo: 12,
    answer: "Bel de leerplichtambtenaar van uw gemeente. Die komt binnen een week langs, samen met het jeugdteam.",
    theme: "aanwezigheid",
    forAll: {
      question: "Wie denkt mee als leerlingen lang thuiszitten?",
      answer:
        "De leerplichtambtenaar van uw gemeente. Bel zodra iemand twee weken thuis is, ook als de ouders het verzuim melden.\n\nDe leerplichtambtenaar komt samen met het jeugdteam naar school.",
      state: "published",
    },
  },
  {
    name: "Bas Kuiper",
    school: "Basisschool Het Zaanlicht",
    text: "Mogen wij met het jeugdteam overleggen als ouders daar geen toestemming voor geven?",
    daysAgo: 9,
    answer: "Zonder naam mag dat altijd. Met naam alleen als de veiligheid in het geding is. Bel ons bij twijfel.",
    theme: "privacy",
    forAll: {
      question: "Mag een school met het jeugdteam overleggen zonder toestemming van ouders?",
      answer: "Zonder naam mag dat altijd. Met naam alleen als de veiligheid in het geding is.",
      state: "proposed",
    },
  },
  {
    name: "Ellen de Graaf",
    school: "Basisschool De Wilgenhoek",
    text: "Is er iemand die op een ouderavond kan vertellen over opvoeden en schermen?",
    daysAgo: 6,
    back: "Leuk plan. Op welke avond is het, en hoeveel ouders verwacht u?",
  },
  {
    name: "Tom Aalbers",
    school: "Basisschool Het Zaanlicht",
    text: "Onze intern begeleider gaat met verlof. Bij wie komen vragen van het jeugdteam dan terecht?",
    daysAgo: 1,
  },
];

/** One number for the Zaanstreek, and what was asked there lately: some of it waits, some is there for everybody. */
export async function seedAsked(db: Database, regions: SeededRegions, now: Date): Promise<void> {
  const regionId = regions.ids[region];
  const actorPersonId = regions.organizerId;
  const fields = {
    phone: "075 555 01 23",
    email: "vragen@zaanstreek.example",
    hours: "op werkdagen van 9.00 tot 17.00 uur",
  };
  await setDesk(db, { regionId, actorPersonId, fields }, now);
  for (const [index, question] of asked.entries()) await seedOne(db, { question, index, regionId, actorPersonId }, now);
}

async function seedOne(
  db: Database,
  {
    question,
    index,
    regionId,
    actorPersonId,
  }: { question: SeedAsked; index: number; regionId: string; actorPersonId: string },
  now: Date,
): Promise<void> {
  const at = new Date(now.getTime() - question.daysAgo * 86_400_000);
  const later = new Date(at.getTime() + 3_600_000);
  const actor = { as: "desk" as const, personId: actorPersonId };
  const { name, school, text, answer, back, theme, forAll } = question;
  const who = { name, school, text, topic: "", email: `vraag${index + 1}@school.example`, byMail: index % 2 === 0 };
  const input = { ...who, region, personId: null, language: "nl" as const, clientAddress: `seed ${index}` };
  const made = await ask(db, input, at);
  if (!made.ok) throw new Error(`The seed was refused a question: ${made.reason}`);
  const { questionId } = made;
  await confirmQuestion(db, { questionId }, at);
  if (back) await askBack(db, { questionId, actor, text: back }, later);
  if (answer) await answerQuestion(db, { questionId, actor, text: answer }, later);
  if (!forAll || !theme) return;
  const fields = { theme, question: forAll.question, answer: forAll.answer };
  const proposed = await proposeAnswer(db, { questionId, actor, fields }, later);
  if (!proposed.ok) throw new Error(`The seed was refused an answer: ${proposed.reason}`);
  const publishing = { answerId: proposed.answerId, regionIds: [regionId], actorPersonId, fields };
  if (forAll.state === "published") await publishAnswer(db, publishing, later);
}
