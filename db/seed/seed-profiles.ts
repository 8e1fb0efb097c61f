import { saveProfile } from "#app/domain/profile/save.server";
import type { ProfileInput } from "#app/domain/profile/schema.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import type { VisibilityChoice } from "#app/domain/visibility/rules";
import { sectors } from "#app/domain/registration/rules";
import type { Database } from "../types";
import type { Chance } from "./chance";
import { organizations } from "./organizations";
import type { RegionSlug } from "./organizations";
import { eventOfShown, listShown } from "./people-who-show";

const region: RegionSlug = "zaanstreek";
/** So many of those on the list filled in a profile and show it to who comes; others let it be. */
const peopleWithProfile = 90;
const themes = ["ouders", "privacy", "samenwerken", "veiligheid", "aanwezigheid", "zorg"];
const ownThemes = ["overgang naar het voortgezet onderwijs", "rouw", "meertaligheid", "gescheiden ouders"];
const neighbourhoods = ["Poelenburg", "Westerwatering", "Kogerveld", "Wormerveer-Zuid", "Assendelft-Noord"];
const lines = [
  "Bel gerust, ook als het nog maar een gevoel is.",
  "Ik ben er op maandag, dinsdag en donderdag.",
  "Ik denk graag mee voordat het ingewikkeld wordt.",
  "Nieuw in deze regio, en benieuwd wie hier wie is.",
];

/** What people at the coming study afternoon say about themselves, and let the others there see. */
export async function seedProfiles(db: Database, random: Chance, now: Date): Promise<void> {
  const people = await listShown(db, { eventId: await eventOfShown(db), limit: peopleWithProfile });
  const registered = await readRegistered(db);
  for (const { personId, email } of people) {
    const known = registered.get(personId);
    if (!known) continue;
    const saved = await saveProfile(db, { personId, ...inventProfile(random, known, email) }, now);
    if (!saved.ok) throw new Error(`The seed was refused a profile: ${saved.reason}`);
    await chooseVisibility(db, { personId, choices: inventChoices(random) }, now);
  }
}

interface Known {
  name: string;
  role: string;
  sector: string;
  organization: string;
}

async function readRegistered(db: Database): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom("registrations as r")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .select(["r.person_id", "r.name", "r.role", "r.sector", "r.organization_text", "o.name as organization"])
    .where("r.event_id", "=", await eventOfShown(db))
    .execute();
  return new Map(
    rows.map(({ person_id: personId, organization, organization_text: text, ...row }) => [
      personId,
      { ...row, organization: organization ?? text },
    ]),
  );
}

function inventProfile(random: Chance, known: Known, email: string): ProfileInput {
  const own = organizations.find(({ name }) => name === known.organization);
  const schools = organizations.filter((one) => one.region === region && one.kind === "school");
  const near = schools.filter(({ municipality }) => municipality === own?.municipality);
  const isSchool = own?.kind === "school";
  const served = isSchool ? [] : [random.pick(near.length > 0 ? near : schools), random.pick(schools)];
  return {
    name: known.name,
    role: known.role,
    sector: sectors.find((sector) => sector === known.sector) ?? "other",
    organization: known.organization,
    about: random.percent(30) ? random.pick(lines) : "",
    areas: {
      organization: [...new Set(served.map(({ name }) => name))],
      neighbourhood: random.percent(60) ? [random.pick(neighbourhoods)] : [],
      municipality: [own?.municipality ?? "Zaandam"],
    },
    themes: { offers: [random.pick([...themes, ...ownThemes])], seeks: [random.pick(themes)] },
    channels: { email: random.percent(70) ? email : "", phone: "075 555 01 23", mobile: "", address: "" },
    preferredChannel: "phone",
  };
}

/** Nearly everybody shows what they work for and offer; few a line, and hardly anybody a phone. */
function inventChoices(random: Chance): VisibilityChoice[] {
  const shown = [
    ...(random.percent(90) ? (["areas"] as const) : []),
    ...(random.percent(85) ? (["offers", "seeks"] as const) : []),
    ...(random.percent(50) ? (["about"] as const) : []),
    ...(random.percent(10) ? (["phone"] as const) : []),
  ];
  return shown.map((field) => ({ field, audience: "attendees", weeks: 4 }));
}
