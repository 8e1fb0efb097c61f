import { newId } from "#db/id";
import type { Database } from "#db/types";
import { createEvent } from "#app/domain/event/create.server";
import type { CreatedEvent, NewEvent } from "#app/domain/event/create.server";
import { register } from "#app/domain/registration/register.server";
import type { RegistrationInput } from "#app/domain/registration/register.server";
import { inTransaction } from "#db/transaction";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** A region and a host: what every event of a bench belongs to. */
export async function makeRegion(db: Database, now: Date): Promise<{ regionId: string; hostIds: string[] }> {
  const regionId = newId();
  const created_at = now.toISOString();
  await db
    .insertInto("regions")
    .values({ id: regionId, slug: "meetregio", name: "Meetregio", mailbox: "regio@elkaar.example", created_at })
    .execute();
  const hosts = ["Gemeente Meetdam", "Jeugdteam Zuid", "Samenwerkingsverband De Meter"].map((name) => ({
    id: newId(),
    name,
    name_search: name.toLowerCase(),
    kind: "municipality",
    municipality: "Meetdam",
    brin: null,
    created_at,
  }));
  await db.insertInto("organizations").values(hosts).execute();
  return { regionId, hostIds: hosts.map((host) => host.id) };
}

/** The same afternoon every time: opening, talk, panel, break, a round of three workshops, drinks. */
export async function makeEvent(
  db: Database,
  given: { regionId: string; hostIds: string[]; number: number; capacity: number; workshopCapacity: number },
  now: Date,
): Promise<CreatedEvent & { slug: string }> {
  const starts = Math.ceil(now.getTime() / day) * day + 30 * day + given.number * hour + 12 * hour;
  const at = (hours: number) => new Date(starts + hours * hour).toISOString();
  const slug = `studiemiddag-${given.number}`;
  const event: NewEvent = {
    regionId: given.regionId,
    slug,
    kind: "studiemiddag",
    theme: ["ouders", "privacy", "samenwerken", "veiligheid", "zorg"][given.number % 5] ?? "zorg",
    title: `Studiemiddag ${given.number}: samenwerken rond school`,
    summary: "Wat hebben ouders aan ons, en wij aan hen? Een middag voor iedereen rond school en jeugdhulp.",
    about: "Vierhonderd ouders vertelden wat hen hielp.\n\nOp deze middag hoort u de uitkomst en praat u mee.",
    doorsOpenAt: at(-0.5),
    startsAt: at(0),
    endsAt: at(4),
    venueName: "De Meetzaal",
    venueAddress: "Meetlaan 12",
    venueCity: "Meetdam",
    directions: "Vlak bij halte Centrum-West.",
    accessibility: "De zaal is drempelvrij en heeft een ringleiding.",
    costs: "Geen. U hoeft geen account te maken.",
    contactName: "Femke Terpstra",
    contactEmail: "femke@elkaar.example",
    capacity: given.capacity,
    registrationClosesAt: null,
    hostIds: given.hostIds,
    programme: [
      part("welcome", "Inloop", at(-0.5), at(0)),
      part("plenary", "Opening", at(0), at(0.25)),
      part("plenary", "Wat 400 ouders ons vertelden", at(0.25), at(1)),
      part("panel", "Panel met de zaal", at(1), at(1.75)),
      part("break", "Koffie en thee", at(1.75), at(2)),
      {
        ...part("round", "Workshops", at(2), at(3.25)),
        workshops: ["Aan tafel met ouders", "Thuis en school", "Toestemming vragen"].map((title) => ({
          title,
          description: "Oefenen met het eerste gesprek, als er zorgen zijn.",
          leader: "Meryem Aksoy, orthopedagoog",
          room: "Zaal Beuk",
          capacity: given.workshopCapacity,
        })),
      },
      part("drinks", "Borrel", at(3.25), at(4)),
    ],
    published: true,
    actorPersonId: null,
  };
  return createEvent(db, event, now);
}

/** Fills an event with so many people, through the use case. */
export async function fillEvent(db: Database, event: CreatedEvent, people: number, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (let number = 0; number < people; number++) {
      const outcome = await register(trx, personFor(event, number), now);
      if (!outcome.ok) throw new Error(`registering for a bench was refused: ${outcome.reason}`);
    }
  });
}

function personFor({ eventId, roundIds, workshopIds }: CreatedEvent, number: number): RegistrationInput {
  const sectors = ["education", "youthCare", "health", "municipality", "safety", "partnership"] as const;
  return {
    eventId,
    name: `Deelnemer Nummer${number}`,
    email: `deelnemer${number}@school.example`,
    organization: `Basisschool ${number % 40}`,
    role: "Intern begeleider",
    sector: sectors[number % sectors.length] ?? "other",
    phone: null,
    region: null,
    workshops: { [roundIds[0] ?? ""]: workshopIds[number % workshopIds.length] ?? null },
    diet: null,
    access: null,
    listed: true,
    note: null,
    language: "nl",
    clientAddress: `bench-${number}`,
  };
}

function part(kind: NewEvent["programme"][number]["kind"], title: string, startsAt: string, endsAt: string) {
  return { kind, title, description: "U praat mee.", speakers: "Tariq Benali", room: "Grote zaal", startsAt, endsAt };
}
