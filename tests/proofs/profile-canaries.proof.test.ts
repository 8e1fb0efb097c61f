import { describe, expect } from "vitest";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { sayYes } from "#app/domain/introduction/answer.server";
import { blockPerson } from "#app/domain/contact/block.server";
import { saveProfile } from "#app/domain/profile/save.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { attendeeFields, choiceAudiences, visibleFields } from "#app/domain/visibility/rules";
import type { ChoiceAudience, VisibilityChoice, VisibleField } from "#app/domain/visibility/rules";
import { everyWho, states } from "#tests/e2e/states";
import { makeWorld } from "#tests/e2e/world";
import type { World } from "#tests/e2e/world";
import { sideOf } from "#tests/domain/introduction/people-who-come";
import { bothKinds } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";
import { proof } from "#tests/support/proof";
import { inRandomOrder, randomNumbers } from "#tests/support/random";
import { cookiesOf, crawl } from "./regions/crawl";

/** A word that stands nowhere else in each field of one profile; a photo is looked for by its address. */
const canaries = {
  name: "Zzprofielnaam",
  role: "zzprofielfunctie",
  sector: "",
  organization: "zzprofielorganisatie",
  areas: "zzprofielwijk",
  offers: "zzprofielaanbod",
  seeks: "zzprofielvraag",
  about: "zzprofielregel",
  photo: "",
  email: "zzprofieladres@persoon.example",
  phone: "0756112233",
  mobile: "0644556677",
  address: "zzprofielstraat",
} as const satisfies Record<VisibleField, string>;
const fields = visibleFields.filter((field) => canaries[field] !== "");
/** How the same person stands in the registration for the event. */
const registered = { name: "Zzaangemeld Persoon", role: "zzaanmeldfunctie", organization: "zzaanmeldorganisatie" };
const ownAddress = "zzeigen@persoon.example";

/** In which audiences of the person each viewer is: written down here, and not asked of the program. */
const audiencesOfViewer: Record<string, readonly ChoiceAudience[]> = {
  nobody: [],
  attendee: ["attendees", "region"],
  organizer: ["region"],
  newcomer: ["region"],
  keyholder: ["region"],
  // Comes to another event of the region.
  hostEditor: ["region"],
  regional: ["region"],
  contact: ["contacts"],
  blocked: [],
  elsewhere: [],
};

describe.each(bothKinds)("a profile with a canary in every field (%s)", (kind) => {
  proof({
    name: "is seen by whom the person chose, and by others on no page, in no file, feed, mail, log or kept page; by looks",
    counts: { "1": 600, "10": 6_000, full: 40_000 },
    timeoutMinutes: 60,
    run: async ({ count, seed, size, report }) => {
      const logs: string[] = [];
      const world = await makeWorld({ kind, config: { pageCacheMb: 16 }, onLog: (line) => logs.push(line) });
      try {
        const subject = await makeSubject(world);
        const viewers = await viewersOf(world, subject);
        await fillProfile(world, subject);
        const paths = {
          always: [...pathsTo(subject), ...(await contactPaths(world, subject))],
          others: await pathsOf(world, { whole: size !== "1" }),
        };
        const random = randomNumbers(seed);
        const leaks: string[] = [];
        const shown = new Set<VisibleField>();
        let [looks, choosings] = [0, 0];
        while (looks < count) {
          const choices = drawChoices(choosings, random);
          await chooseVisibility(world.db, { personId: subject.personId, choices }, testNow);
          choosings += 1;
          for (const look of drawLooks(viewers, paths, random).slice(0, count - looks)) {
            const allowed = seenBy(look.viewer, choices);
            const found = await lookAt(world, look);
            for (const field of found) shown.add(field);
            leaks.push(
              ...found.filter((field) => !allowed.has(field)).map((field) => `${describeLook(look)}: ${field}`),
            );
            report((looks += 1), `${leaks.length} leaks`);
          }
          await world.app.deliverMail();
          const elsewhere = [...(await mailsToOthers(world)), ...logs.splice(0)];
          leaks.push(...elsewhere.flatMap((text) => wordsIn(text).map((field) => `mail or log: ${field}`)));
        }
        expect(leaks).toEqual([]);
        // Otherwise nothing is looked for.
        expect([...shown].sort()).toEqual([...fields].sort());
        return { looks, choosings, paths: paths.always.length + paths.others.length, viewers: viewers.size, leaks: 0 };
      } finally {
        await world.stop();
      }
    },
  });
});

interface Look {
  viewer: string;
  cookie: string | undefined;
  path: string;
}

const describeLook = ({ viewer, path }: Look) => `${viewer} ${path}`;
const othersADraw = 100;

/** Everything for everybody, then nothing for anybody, then whatever comes. */
function drawChoices(choosing: number, random: () => number): VisibilityChoice[] {
  const share = choosing === 0 ? 1 : choosing === 1 ? 0 : random();
  return visibleFields.flatMap((field) =>
    choiceAudiences
      .filter(() => random() < share)
      .map((audience) => ({ field, audience, weeks: audience === "attendees" ? 12 : null })),
  );
}

/** The table of cases: what each viewer may see of the profile. */
function seenBy(viewer: string, choices: readonly VisibilityChoice[]): Set<VisibleField> {
  const chosenFor = (audience: ChoiceAudience) =>
    choices.filter((choice) => choice.audience === audience).map(({ field }) => field);
  const ofAudience: Record<ChoiceAudience, VisibleField[]> = {
    // Attendees see the name, the role and the organization as they stand in the registration.
    attendees: chosenFor("attendees").filter((field) => !attendeeFields.some((one) => one === field)),
    region: chosenFor("region").includes("name") ? chosenFor("region") : [],
    contacts: ["name", ...chosenFor("contacts")],
  };
  return new Set((audiencesOfViewer[viewer] ?? []).flatMap((audience) => ofAudience[audience]));
}

/** Every viewer at every page about the person, and at some of all others. */
function drawLooks(
  viewers: ReadonlyMap<string, string | undefined>,
  { always, others }: { always: readonly string[]; others: readonly string[] },
  random: () => number,
): Look[] {
  const everyone = [...viewers].map(([viewer, cookie]) => ({ viewer, cookie }));
  const some = inRandomOrder(
    everyone.flatMap((viewer) => others.map((path) => ({ ...viewer, path }))),
    random,
  ).slice(0, othersADraw);
  return [...everyone.flatMap((viewer) => always.map((path) => ({ ...viewer, path }))), ...some];
}

/** The fields that an answer gives away; a search that finds the person by a field gives that field away. */
async function lookAt({ app }: World, { cookie, path }: Look): Promise<VisibleField[]> {
  const { text } = await app.request(path, { cookie });
  const asked = fields.find((field) => path.endsWith(searchFor(field)));
  const shown = wordsIn(text).filter((field) => field !== asked);
  return asked !== undefined && text.includes(registered.name) ? [...shown, asked] : shown;
}

const searchFor = (field: VisibleField) => `?q=${encodeURIComponent(canaries[field])}`;

/** Numbers may be written in groups, and lines of mail and cards are folded. */
function wordsIn(text: string): VisibleField[] {
  const plain = text.replaceAll("=\r\n", "").replaceAll("\r\n ", "");
  const digits = plain.replace(/(?<=\d)[\s-](?=\d)/g, "");
  return fields.filter(
    (field) => plain.includes(canaries[field]) || digits.includes(canaries[field].replace(/^0(?=\d{9}$)/, "")),
  );
}

async function mailsToOthers({ db }: World): Promise<string[]> {
  const rows = await db
    .selectFrom("outbox as o")
    .leftJoin("sent_mails as s", "s.outbox_id", "o.id")
    .select(["o.payload", "s.source"])
    .where("o.recipient_email", "!=", ownAddress)
    .execute();
  return rows.map(({ payload, source }) => `${payload}\n${source}`);
}

interface Subject {
  personId: string;
  slug: string;
}

/** On the list of the event. */
async function makeSubject({ db, events }: World): Promise<Subject> {
  const { personId } = await createTestPerson(db, { name: registered.name, email: ownAddress });
  const at = testNow.toISOString();
  const more = { email: canaries.email, person_id: personId, is_primary: 0, verified_at: at, created_at: at };
  await db.insertInto("person_emails").values(more).execute();
  const onTheList = { ...registered, email: ownAddress, confirmed: true, listed: true };
  await registerSomeone(db, events.open, onTheList);
  return { personId, slug: events.open.slug };
}

/** Later than the registrations, which keep what they were made with. */
async function fillProfile({ db }: World, { personId }: Subject): Promise<void> {
  await saveProfile(
    db,
    {
      personId,
      name: canaries.name,
      role: canaries.role,
      sector: "youthCare",
      organization: canaries.organization,
      about: canaries.about,
      areas: { organization: [], neighbourhood: [canaries.areas], municipality: [] },
      themes: { offers: [canaries.offers], seeks: [canaries.seeks] },
      channels: { email: canaries.email, phone: canaries.phone, mobile: canaries.mobile, address: canaries.address },
      preferredChannel: "mobile",
    },
    testNow,
  );
}

async function viewersOf(world: World, { personId }: Subject): Promise<Map<string, string | undefined>> {
  const { app, db, events } = world;
  const known = await cookiesOf(world);
  const comes = async (event: { eventId: string }, name: string) => {
    const person = await createTestPerson(db, { name });
    await registerSomeone(db, event, { name, email: person.email, confirmed: true });
    return person;
  };
  const contact = await createTestPerson(db, { name: "Contact Kijker" });
  const pair = { askerId: contact.personId, personId, line: "", channels: [] };
  const blocked = await comes(events.open, "Geblokkeerde Kijker");
  const regional = await comes(await createTestEvent(db, { regionId: events.open.regionId }), "Streek Kijker");
  const elsewhere = await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) });
  await makeContacts(db, pair);
  await blockPerson(db, { personId, blockedId: blocked.personId }, testNow);
  const viewers = new Map<string, string | undefined>(everyWho.map((who) => [who, known[who]]));
  for (const [name, { email }] of Object.entries({ contact, blocked, regional, elsewhere }))
    viewers.set(name, await app.signIn(email));
  return viewers;
}

/** Nothing but the name goes with it: whatever else the contact sees was chosen. */
async function makeContacts(db: World["db"], pair: Parameters<typeof askIntroduction>[1]): Promise<void> {
  const event = await createTestEvent(db);
  for (const [id, name] of [[pair.askerId, "Contact Kijker"] as const, [pair.personId, registered.name] as const]) {
    const { email } = await db
      .selectFrom("person_emails")
      .select("email")
      .where("person_id", "=", id)
      .where("is_primary", "=", 1)
      .executeTakeFirstOrThrow();
    await registerSomeone(db, event, { ...registered, name, email, confirmed: true, listed: true });
  }
  const asked = await askIntroduction(db, pair, testNow);
  expect(asked.ok).toBe(true);
  await sayYes(db, { sideId: await sideOf(db, pair.personId, pair.askerId), channels: [] }, testNow);
  // They met at an event that is not there any more: a contact stays, and sees nothing as an attendee.
  await db.updateTable("registrations").set({ confirmed_at: null }).where("event_id", "=", event.eventId).execute();
}

function pathsTo({ personId, slug }: Subject): string[] {
  const list = `/bijeenkomsten/${slug}/deelnemers`;
  const searches = fields.map((field) => `${list}${searchFor(field)}`);
  return [list, ...searches, `/kennismaken/${personId}?bijeenkomst=${slug}`, "/contacten", "/contacten.vcf"];
}

/** Of each who has the person as a contact. */
async function contactPaths({ db }: World, { personId }: Subject): Promise<string[]> {
  const rows = await db.selectFrom("contacts").select("id").where("other_id", "=", personId).execute();
  return rows.flatMap(({ id }) => [`/contacten/${id}`, `/contacten/${id}.vcf`]);
}

/** Every page that there is and, of the whole, what it leads to; the mailbox of the demonstration shows every mail. */
async function pathsOf(world: World, { whole }: { whole: boolean }): Promise<string[]> {
  const found = whole
    ? (await crawl(world, await cookiesOf(world))).map(({ path }) => path)
    : states.map((state) => state.path(world));
  return [...new Set(found)].filter((path) => !path.startsWith("/postvak"));
}
