import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { kindNamed } from "#app/domain/organization/kinds";
import type { OrganizationKind } from "#app/domain/organization/kinds";
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

/** A school that has nobody yet: at one organization, or at any of the partners of one kind. */
export interface SchoolGap {
  school: string;
  partner: { organization: string } | { kind: OrganizationKind };
}

/**
 * What each of these organizations still lacks where it is a school of the region. Where several partners are of one kind
 * (five youth teams), one of them serves the school: with somebody at any of them it lacks nobody of that kind.
 */
export async function listGapsOfSchools(
  db: Connection,
  { regionId, organizationIds }: { regionId: string; organizationIds: readonly string[] },
  now: Date,
): Promise<SchoolGap[]> {
  if (organizationIds.length === 0) return [];
  const partners = await db
    .selectFrom("contact_partners as c")
    .innerJoin("organizations as o", "o.id", "c.organization_id")
    .select(["c.id", "c.organization_id", "o.kind"])
    .where("c.region_id", "=", regionId)
    .orderBy("c.position")
    .orderBy("c.id")
    .execute();
  const schools = await schoolsOf(db, regionId).select("o.id").where("o.id", "in", organizationIds).execute();
  const filled = await filledPlaces(db, regionId, now)
    .select(["h.organization_id", "h.partner_id"])
    .distinct()
    .where("h.organization_id", "in", organizationIds)
    .execute();
  const filledBy = Map.groupBy(filled, (row) => row.organization_id);
  const kinds = [...Map.groupBy(partners, ({ kind }) => kind)].map(([kind, own]) => ({ kind: kindNamed(kind), own }));
  return schools.flatMap(({ id: school }) => {
    const has = new Set(filledBy.get(school)?.map((row) => row.partner_id));
    return kinds
      .filter(({ own }) => !own.some((partner) => has.has(partner.id)))
      .flatMap(({ kind, own }): SchoolGap[] => {
        const [only] = own;
        if (own.length > 1 && kind) return [{ school, partner: { kind } }];
        return only ? [{ school, partner: { organization: only.organization_id } }] : [];
      });
  });
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
