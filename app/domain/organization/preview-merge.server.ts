import type { Database, Transaction } from "#db/types";
import { listMatchable } from "./list-inbox.server";
import { listOrganizations } from "./list-organizations.server";
import { makeMatcher } from "./rules";

type Connection = Database | Transaction;

export interface MergeCandidate {
  id: string;
  name: string;
  kind: string;
  municipality: string | null;
  brin: string | null;
}

export interface MergePreview {
  survivor: MergeCandidate;
  /** Of every region: merging is for all of them. */
  registrations: number;
  hosted: number;
}

const mostCandidates = 10;

/** Organizations that this one may be the same as: those that look like it, or those found by a text. */
export async function listMergeCandidates(
  db: Connection,
  { organizationId, text }: { organizationId: string; text: string },
): Promise<MergeCandidate[]> {
  if (text !== "") {
    const { lines } = await listOrganizations(db, { text, page: 1 });
    return lines.filter(({ id }) => id !== organizationId).slice(0, mostCandidates);
  }
  const all = await listMatchable(db);
  const own = all.find(({ id }) => id === organizationId);
  if (!own) return [];
  const byId = new Map(all.map((one) => [one.id, one]));
  return makeMatcher(all.filter(({ id }) => id !== organizationId))(own.name, mostCandidates).flatMap(
    ({ id }) => byId.get(id) ?? [],
  );
}

/** What merging does; undefined where the other one is not there (any more) or is this one. */
export async function previewMerge(
  db: Connection,
  { organizationId, survivorId }: { organizationId: string; survivorId: string },
): Promise<MergePreview | undefined> {
  if (survivorId === organizationId) return undefined;
  const survivor = await db
    .selectFrom("organizations")
    .select(["id", "name", "kind", "municipality", "brin"])
    .where("id", "=", survivorId)
    .where("merged_into", "is", null)
    .executeTakeFirst();
  if (!survivor) return undefined;
  const registrations = await db
    .selectFrom("registrations")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
  const hosted = await db
    .selectFrom("event_hosts")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
  return { survivor, registrations: Number(registrations?.count ?? 0), hosted: Number(hosted?.count ?? 0) };
}
