import { confirmContact } from "#app/domain/contact-person/answer.server";
import { handOver } from "#app/domain/contact-person/hand-over.server";
import { proposeContact } from "#app/domain/contact-person/propose.server";
import { listPartners, listTopics } from "#app/domain/contact-person/region.server";
import type { Rank } from "#app/domain/contact-person/rules";
import { addMunicipality, addPartner, addTopic } from "#app/domain/contact-person/settings.server";
import { toLocalTime } from "#app/language/amsterdam-time";
import type { Database } from "../types";
import { organizations } from "./organizations";
import type { SeededRegions } from "./seed-regions";

const day = 86_400_000;

const partners = [
  ["Jeugdteam Zaandam Zuid", "Jeugdteam Zuid"],
  ["Jeugdteam Krommenie-Assendelft", "Jeugdteam Noord"],
  ["Centrum Jong Zaanstad", "Centrum Jong"],
  ["Leerplicht Zaanstreek", "Leerplicht"],
] as const;

const people = {
  karin: { name: "Karin Oostveen", email: "karin.oostveen@jeugdteamzuid.example", phone: "075 555 01 01" },
  youssef: { name: "Youssef Benali", email: "youssef.benali@jeugdteamzuid.example", phone: "075 555 01 02" },
  tineke: { name: "Tineke Schaap", email: "tineke.schaap@jeugdteamnoord.example", phone: "075 555 01 03" },
  dewi: { name: "Dewi Hartono", email: "dewi.hartono@centrumjong.example", phone: null },
  frank: { name: "Frank de Boer", email: "frank.deboer@leerplicht.example", phone: "075 555 01 05" },
};
type PersonName = keyof typeof people;

/** The truancy officer is there for one topic, the others for all questions. */
const absence = "Verzuim";

interface SeedPlace {
  school: string;
  partner: string;
  who: PersonName;
  rank?: Rank;
  /** All questions, where nothing is said. */
  topic?: typeof absence;
  /** How many days ago somebody said yes; undefined where they have not answered. */
  daysAgo?: number;
}

/** Some have somebody everywhere, some nowhere: that is what the table is for. */
const places: SeedPlace[] = [
  { school: "Basisschool De Wilgenhoek", partner: "Jeugdteam Zuid", who: "karin", daysAgo: 40 },
  { school: "Basisschool De Wilgenhoek", partner: "Jeugdteam Zuid", who: "youssef", rank: "deputy", daysAgo: 39 },
  { school: "Basisschool De Wilgenhoek", partner: "Centrum Jong", who: "dewi", daysAgo: 25 },
  { school: "Basisschool De Wilgenhoek", partner: "Leerplicht", topic: absence, who: "frank", daysAgo: 260 },
  { school: "Basisschool Het Zaanlicht", partner: "Jeugdteam Zuid", who: "karin", daysAgo: 40 },
  { school: "Praktijkschool De Sluis", partner: "Jeugdteam Zuid", who: "youssef", daysAgo: 39 },
  { school: "Praktijkschool De Sluis", partner: "Leerplicht", topic: absence, who: "frank", daysAgo: 260 },
  { school: "Basisschool De Molenwiek", partner: "Jeugdteam Noord", who: "tineke", daysAgo: 12 },
  { school: "Basisschool De Zandloper", partner: "Jeugdteam Noord", who: "tineke" },
  { school: "Daltonschool Noorderham", partner: "Centrum Jong", who: "dewi", daysAgo: 25 },
];

/** The table of contact persons of the Zaanstreek, with gaps. Always the same: nothing in it is left to chance. */
export async function seedContacts(
  db: Database,
  { regions: { ids, organizerId }, organizationIds }: { regions: SeededRegions; organizationIds: Map<string, string> },
  now: Date,
): Promise<void> {
  const regionId = ids.zaanstreek;
  const setting = { regionId, actorPersonId: organizerId };
  const began = new Date(now.getTime() - 300 * day);
  const ours = organizations.filter(({ region }) => region === "zaanstreek");
  for (const municipality of new Set(ours.map((one) => one.municipality)))
    await addMunicipality(db, { ...setting, municipality }, began);
  for (const [organizationName, label] of partners)
    await addPartner(db, { ...setting, organizationName, label, allQuestions: "Alle vragen" }, began);
  const known = await listPartners(db, regionId);
  await addTopic(db, { ...setting, name: absence }, began);
  const topics = await listTopics(db, regionId);
  const contactIds = new Map<PersonName, string>();
  for (const { school, partner, who, rank = "first", topic, daysAgo } of places) {
    const { phone, ...person } = people[who];
    const at = new Date(now.getTime() - (daysAgo ?? 2) * day);
    const proposal = {
      regionId,
      organizationId: organizationIds.get(school) ?? "",
      partnerId: known.find(({ label }) => label === partner)?.id ?? "",
      topicId: topics.find(({ name }, index) => (topic ? name === topic : index === 0))?.id ?? "",
      rank,
      who: person,
      isSelf: false,
      language: "nl" as const,
      actorPersonId: organizerId,
    };
    const outcome = await proposeContact(db, proposal, at);
    if (!outcome.ok) throw new Error(`The seed was refused: ${outcome.reason}`);
    const { contactPersonId } = outcome;
    contactIds.set(who, contactPersonId);
    if (daysAgo === undefined) continue;
    const shown = { phone, showPhone: phone !== null, showEmail: who !== "karin", notPlaceIds: [] };
    await confirmContact(db, { contactPersonId, ...shown }, at);
  }
  const stopsOn = toLocalTime(new Date(now.getTime() + 30 * day).toISOString()).date;
  const stop = { contactPersonId: contactIds.get("youssef") ?? "", successor: null, stopsOn, language: "nl" as const };
  await handOver(db, { ...stop, actorPersonId: null }, now);
}
