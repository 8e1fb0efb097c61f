import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Database, Transaction } from "#db/types";
import { listGapsOfSchools } from "#app/domain/contact-person/gaps.server";
import { kindNamed } from "#app/domain/organization/kinds";
import { organizationNames } from "#app/domain/organization/present-names.server";
import { searchKey } from "#app/domain/person/rules";
import { sectors } from "#app/domain/registration/rules";
import { attendeesOf, peopleOf } from "#app/domain/visibility/rules";
import type { VisibleField } from "#app/domain/visibility/rules";
import { listPairsApart } from "./pairs-apart.server";
import type { AreaName } from "./reason-words";
import type { SuggestionFacts, SuggestionPerson } from "./suggestion-rules";
import { takingPart } from "./taking-part.server";
import type { TakingPart } from "./taking-part.server";

type Connection = Database | Transaction;

export interface FactsOfEvent extends SuggestionFacts {
  /** What the organizations and places in these facts are called; undefined for what is not in them. */
  nameOf: (id: string) => AreaName | undefined;
}

/**
 * What a suggestion may look at: who takes part in an event (a confirmed place, and on its list of attendees), and of each of
 * them only what everybody who comes may see, so that no reason tells what somebody shows nobody. Organization, role and sector are
 * those of the registration. Who opted out is there, marked so. A few queries, whatever the number of people.
 */
export async function suggestionFacts(db: Connection, asked: Omit<TakingPart, "at">, now: Date): Promise<FactsOfEvent> {
  const event = await db.selectFrom("events").select("region_id").where("id", "=", asked.eventId).executeTakeFirst();
  if (!event || asked.personIds?.length === 0) return { people: [], gaps: [], apart: [], nameOf: () => undefined };
  const seeing: Seeing = { ...asked, regionId: event.region_id, at: now.toISOString() };
  const registered = await selectPeople(db, seeing);
  const names = new Map<string, AreaName>();
  const areas = await readAreas(db, seeing, names);
  const themes = Map.groupBy(await selectThemes(db, seeing), (row) => row.person_id);
  const people = registered.map((row): SuggestionPerson => {
    const themesOf = (kind: "offers" | "seeks") =>
      (themes.get(row.person_id) ?? []).filter((one) => one.kind === kind).map(({ theme }) => theme);
    return {
      id: row.person_id,
      organization: organizationOf(row, names),
      organizationKind: row.shows_organization ? (kindNamed(row.organization_kind ?? "") ?? null) : null,
      role: row.shows_role ? row.role : "",
      sector: (row.shows_sector && sectors.find((sector) => sector === row.sector)) || "other",
      areas: areas.get(row.person_id) ?? [],
      offers: themesOf("offers"),
      seeks: themesOf("seeks"),
      optedOut: row.opted_out_at !== null,
    };
  });
  const organizationIds = [...new Set(registered.flatMap((row) => row.organization_id ?? []))];
  const gaps = await listGapsOfSchools(db, { regionId: seeing.regionId, organizationIds }, now);
  return { people, gaps, apart: await listPairsApart(db, takingPart(db, seeing)), nameOf: (id) => names.get(id) };
}

interface Seeing extends TakingPart {
  regionId: string;
}

async function selectPeople(db: Connection, seeing: Seeing) {
  const shows = (field: VisibleField) =>
    sql<number>`exists (select 1 from grants as g where g.person_id = r.person_id and g.audience = ${attendeesOf(
      seeing.eventId,
    )} and g.field = ${field} and g.until > ${seeing.at})`;
  const rows = await db
    .selectFrom("registrations as r")
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .leftJoin("suggestion_opt_outs as x", "x.person_id", "r.person_id")
    .select(["r.person_id", "r.role", "r.sector", "r.organization_id", "r.organization_text"])
    .select(["o.name as organization_name", "o.kind as organization_kind", "x.opted_out_at"])
    .select([
      shows("role").as("shows_role"),
      shows("sector").as("shows_sector"),
      shows("organization").as("shows_organization"),
    ])
    .where("r.event_id", "=", seeing.eventId)
    .where("r.person_id", "in", takingPart(db, seeing))
    .orderBy("r.name_sort")
    .orderBy("r.person_id")
    .execute();
  return rows.map((row) => (row.shows_organization ? row : { ...row, organization_id: null, organization_text: "" }));
}

function organizationOf(
  row: { organization_id: string | null; organization_name: string | null; organization_text: string },
  names: Map<string, AreaName>,
): string | null {
  const key = row.organization_id ?? searchKey(row.organization_text);
  if (key === "") return null;
  names.set(key, { name: row.organization_name ?? row.organization_text, kind: "organization" });
  return key;
}

/** What each works for, by person, as ids or keys; their names are added to `names`. */
async function readAreas(db: Connection, seeing: Seeing, names: Map<string, AreaName>) {
  const rows = await db
    .selectFrom("profile_areas as a")
    .select(["a.person_id", "a.kind", "a.organization_id", "a.area", "a.area_search"])
    .where("a.person_id", "in", takingPart(db, seeing))
    .where((row) => row.exists(shownToAttendees(db, seeing, { person: "a.person_id", field: sql.val("areas") })))
    .orderBy("a.person_id")
    // Organizations first, municipalities last, as a profile has them.
    .orderBy("a.kind", "desc")
    .orderBy("a.position")
    .execute();
  const known = await organizationNames(
    db,
    rows.flatMap((row) => row.organization_id ?? []),
  );
  const areas = new Map<string, string[]>();
  for (const row of rows) {
    const organization = row.organization_id === null ? undefined : known.get(row.organization_id);
    const isOrganization = row.kind === "organization";
    const key = organization?.id ?? (isOrganization ? row.area_search : `${row.kind} ${row.area_search}`);
    names.set(key, { name: organization?.name ?? row.area, kind: isOrganization ? "organization" : "place" });
    areas.set(row.person_id, [...(areas.get(row.person_id) ?? []), key]);
  }
  return areas;
}

/** What somebody offers and seeks; the kinds of themes are called as the fields that are granted. */
function selectThemes(db: Connection, seeing: Seeing) {
  return db
    .selectFrom("profile_themes as h")
    .select(["h.person_id", "h.kind", "h.theme"])
    .where("h.person_id", "in", takingPart(db, seeing))
    .where((row) => row.exists(shownToAttendees(db, seeing, { person: "h.person_id", field: sql.ref("h.kind") })))
    .orderBy("h.person_id")
    .orderBy("h.position")
    .execute();
}

/** Of the profile everybody who comes sees what is shown to attendees, or to the region where attending makes them belong. */
function shownToAttendees(
  db: Connection,
  { eventId, regionId, at }: Seeing,
  { person, field }: { person: string; field: RawBuilder<unknown> },
) {
  return db
    .selectFrom("grants as g")
    .select("g.field")
    .whereRef("g.person_id", "=", sql.ref(person))
    .where("g.field", "=", sql<string>`${field}`)
    .where("g.audience", "in", [attendeesOf(eventId), peopleOf(regionId)])
    .where("g.until", ">", at);
}
