import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { listPartners, schoolsOf } from "./region.server";
import type { ContactPartner } from "./region.server";
import { unconfirmedBefore } from "./rules";

type Connection = Database | Transaction;

export interface MunicipalityGap {
  municipality: string;
  schools: number;
  /** Schools without a contact person who is confirmed, or with one who did not confirm again. */
  open: number;
}

export interface PartnerGap {
  partner: ContactPartner;
  schools: number;
  open: number;
  municipalities: MunicipalityGap[];
}

/** How many schools still have nobody at each partner, in all and by municipality. A deputy alone fills no gap. */
export async function listContactGaps(db: Connection, regionId: string, now: Date): Promise<PartnerGap[]> {
  const partners = await listPartners(db, regionId);
  const schools = await schoolsOf(db, regionId)
    .select((row) => [row.ref("o.municipality").$notNull().as("municipality"), row.fn.countAll().as("count")])
    .groupBy("o.municipality")
    .execute();
  const filled = await filledPlaces(db, regionId, now)
    .innerJoin("organizations as o", "o.id", "h.organization_id")
    .innerJoin("contact_municipalities as m", (join) =>
      join.onRef("m.municipality", "=", "o.municipality").on("m.region_id", "=", regionId),
    )
    .select(["h.partner_id as partnerId", "o.municipality"])
    .select(sql<number>`count(distinct h.organization_id)`.as("count"))
    .where("o.kind", "=", "school")
    .where("o.merged_into", "is", null)
    .groupBy(["h.partner_id", "o.municipality"])
    .execute();
  const counts = new Map(filled.map((row) => [`${row.partnerId} ${row.municipality}`, Number(row.count)]));
  const named = schools
    .map((row) => ({ municipality: row.municipality, schools: Number(row.count) }))
    .sort((a, b) => a.municipality.localeCompare(b.municipality, "nl"));
  return partners.map((partner) => {
    const municipalities = named.map((one) => ({
      ...one,
      open: one.schools - (counts.get(`${partner.id} ${one.municipality}`) ?? 0),
    }));
    const sum = (what: "schools" | "open") => municipalities.reduce((total, one) => total + one[what], 0);
    return { partner, schools: sum("schools"), open: sum("open"), municipalities };
  });
}

export interface OpenSchool {
  id: string;
  name: string;
  municipality: string;
}

export const openSchoolsPerPage = 50;

/** The schools that have nobody at one partner, by name. */
export async function listOpenSchools(
  db: Connection,
  asked: { regionId: string; partnerId: string; municipality?: string | undefined; page: number },
  now: Date,
): Promise<{ schools: OpenSchool[]; hasMore: boolean }> {
  const { regionId, partnerId, municipality, page } = asked;
  let query = schoolsOf(db, regionId)
    .select((row) => ["o.id", "o.name", row.ref("o.municipality").$notNull().as("municipality")])
    .where((row) =>
      row.not(
        row.exists(
          filledPlaces(db, regionId, now)
            .select("h.id")
            .where(sql<boolean>`h.organization_id = o.id`)
            .where("h.partner_id", "=", partnerId),
        ),
      ),
    );
  if (municipality) query = query.where("o.municipality", "=", municipality);
  const rows = await query
    .orderBy("o.name_search")
    .orderBy("o.id")
    .offset((page - 1) * openSchoolsPerPage)
    .limit(openSchoolsPerPage + 1)
    .execute();
  return { schools: rows.slice(0, openSchoolsPerPage), hasMore: rows.length > openSchoolsPerPage };
}

/** Of the fixed person, confirmed not too long ago. */
function filledPlaces(db: Connection, regionId: string, now: Date) {
  return db
    .selectFrom("contact_places as h")
    .innerJoin("contact_persons as p", "p.id", "h.contact_person_id")
    .where("h.region_id", "=", regionId)
    .where("h.state", "=", "confirmed")
    .where("h.rank", "=", "first")
    .where("p.confirm_again_at", ">", unconfirmedBefore(now));
}
