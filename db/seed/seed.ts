import type { OpenDatabase } from "../open";
import type { Chance } from "./chance";
import { chance } from "./chance";
import { seedContacts } from "./seed-contacts";
import { seedAsked } from "./seed-asked";
import { seedAfterwards } from "./seed-afterwards";
import { seedGathering } from "./seed-gathering";
import type { Gathering } from "./gatherings/gathering";
import { conversation2020, conversationComing, conversationZaanstreek } from "./gatherings/conversation";
import { jointMeeting2015, jointMeetingComing } from "./gatherings/joint-meeting";
import { signing2020, signingComing } from "./gatherings/signing";
import { studyAfternoon2015, studyAfternoonComing } from "./gatherings/study-afternoon";
import { symposium2023, symposiumComing } from "./gatherings/symposium";
import { seedIntroductions } from "./seed-introductions";
import { seedOrganizations, seedRegions } from "./seed-regions";
import { seedSeries } from "./seed-series";

/** Whom a visitor of the demonstration signs in as to see the organizer's side. */
export const demoOrganizer = { name: "Femke Terpstra", email: "organisator@elkaar.example" };

const gatherings: Gathering[] = [
  jointMeeting2015,
  studyAfternoon2015,
  conversation2020,
  signing2020,
  symposium2023,
  studyAfternoonComing,
  symposiumComing,
  jointMeetingComing,
  conversationComing,
  signingComing,
  conversationZaanstreek,
];

export interface SeedReport {
  events: number;
  registrations: number;
}

export interface SeedOptions {
  /** Another number gives other people; the same gives the same. */
  seed?: number;
  onProgress?: (done: number, total: number, what: string) => void;
}

/**
 * Fills an empty database with the demonstration: five gatherings that really happened and a coming edition of each,
 * one of them in two regions, with fictitious people. Goes through the use cases of real people, so that mails, log and grants are real.
 * Does nothing (and says `undefined`) where anything stands already.
 */
export async function seedDemonstration(
  open: OpenDatabase,
  now: Date,
  options: SeedOptions = {},
): Promise<SeedReport | undefined> {
  const anything = await open.db.selectFrom("regions").select("id").limit(1).executeTakeFirst();
  if (anything) return undefined;
  const random: Chance = chance(options.seed ?? 20150903);
  const total = gatherings.reduce((sum, gathering) => sum + peopleOf(gathering), 0);
  const regions = await seedRegions(open.db, demoOrganizer, now);
  const organizations = await seedOrganizations(open.db, now);
  const addresses = new Set<string>();
  let done = 0;
  for (const gathering of gatherings) {
    options.onProgress?.(done, total, gathering.title);
    await seedGathering(open.db, { gathering, regions, organizations, random, addresses }, now);
    done += peopleOf(gathering);
  }
  await seedSeries(open.db, regions, now);
  await seedContacts(open.db, { regions, organizationIds: organizations }, now);
  await seedIntroductions(open.db, regions, now);
  await seedAfterwards(open.db, now);
  await seedAsked(open.db, regions, now);
  options.onProgress?.(done, total, "klaar");
  return { events: gatherings.length, registrations: total };
}

function peopleOf(gathering: Gathering): number {
  return gathering.people + (gathering.waiting ?? 0) + (gathering.withdrawn ?? 0);
}
