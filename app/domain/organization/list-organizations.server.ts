import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import type { OrganizationKind } from "./kinds";

type Connection = Database | Transaction;

export interface OrganizationFilter {
  /** Words of a name, another name or the BRIN code; marks and capitals make no difference. */
  text: string;
  kind?: OrganizationKind | undefined;
  municipality?: string | undefined;
  /** Counted from 1. */
  page: number;
}

export interface OrganizationLine {
  id: string;
  name: string;
  kind: string;
  municipality: string | null;
  city: string | null;
  brin: string | null;
}

export interface OrganizationPage {
  lines: OrganizationLine[];
  /** How many match in all. */
  total: number;
  page: number;
  pages: number;
}

export const organizationPageSize = 50;

/** The organizations that are not merged into another, by name, fifty a page. */
export async function listOrganizations(db: Connection, filter: OrganizationFilter): Promise<OrganizationPage> {
  const counted = await matching(db, filter)
    .select(({ fn }) => fn.countAll().as("total"))
    .executeTakeFirst();
  const total = Number(counted?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / organizationPageSize));
  const page = Math.min(Math.max(1, filter.page), pages);
  const lines = await matching(db, filter)
    .select(["o.id", "o.name", "o.kind", "o.municipality", "o.city", "o.brin"])
    .orderBy("o.name_search")
    .orderBy("o.id")
    .offset((page - 1) * organizationPageSize)
    .limit(organizationPageSize)
    .execute();
  return { lines, total, page, pages };
}

/** The municipalities that organizations are in, in alphabetical order. */
export async function listMunicipalities(db: Connection): Promise<string[]> {
  const rows = await db
    .selectFrom("organizations")
    .select("municipality")
    .distinct()
    .where("municipality", "is not", null)
    .where("merged_into", "is", null)
    .execute();
  return rows.flatMap(({ municipality }) => municipality ?? []).sort((a, b) => (searchKey(a) < searchKey(b) ? -1 : 1));
}

export interface ExportedOrganization extends OrganizationLine {
  address: string | null;
  aliases: string[];
}

/** All organizations that are not merged, with their other names, by name. */
export async function listForExport(db: Connection): Promise<ExportedOrganization[]> {
  const rows = await db
    .selectFrom("organizations as o")
    .select(["o.id", "o.name", "o.kind", "o.municipality", "o.city", "o.address", "o.brin"])
    .where("o.merged_into", "is", null)
    .orderBy("o.name_search")
    .orderBy("o.id")
    .execute();
  const aliases = await listAliases(db);
  return rows.map((row) => ({ ...row, aliases: aliases.get(row.id) ?? [] }));
}

/** The other names of every organization, by its id. */
export async function listAliases(db: Connection): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("organization_aliases")
    .select(["organization_id as id", "name"])
    .orderBy("name_search")
    .execute();
  const byId = new Map<string, string[]>();
  for (const { id, name } of rows) byId.set(id, [...(byId.get(id) ?? []), name]);
  return byId;
}

function matching(db: Connection, { text, kind, municipality }: OrganizationFilter) {
  let query = db.selectFrom("organizations as o").where("o.merged_into", "is", null);
  if (kind) query = query.where("o.kind", "=", kind);
  if (municipality) query = query.where("o.municipality", "=", municipality);
  for (const word of searchKey(text).split(" ").filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((where) =>
      where.or([
        sql<boolean>`o.name_search like ${pattern} escape '\\'`,
        sql<boolean>`lower(o.brin) like ${pattern} escape '\\'`,
        where("o.id", "in", (aliases) =>
          aliases
            .selectFrom("organization_aliases")
            .select("organization_id")
            .where(sql<boolean>`name_search like ${pattern} escape '\\'`),
        ),
      ]),
    );
  }
  return query;
}
