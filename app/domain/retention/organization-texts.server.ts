import type { Transaction } from "#db/types";
import { keptSince } from "./rules";

/** What somebody typed as organization, four weeks after the event. */
export async function deleteOrganizationTexts(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("organization_inbox")
    .where("event_id", "in", (ended) =>
      ended.selectFrom("events").select("id").where("ends_at", "<", keptSince(now, "practical")),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/**
 * A text that was left as it is may say something about a person: it goes with the last row that says it. One that means
 * an organization is a name of that organization, and goes two years after it was decided.
 */
export async function deleteDecisions(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("organization_decisions")
    .where((decision) =>
      decision.or([
        decision("decided_at", "<", keptSince(now, "attendance")),
        decision.and([
          decision("organization_id", "is", null),
          decision.not(
            decision.exists(
              decision
                .selectFrom("organization_inbox as i")
                .innerJoin("events as e", "e.id", "i.event_id")
                .select("i.id")
                .whereRef("i.text_search", "=", "organization_decisions.text_search")
                .whereRef("e.region_id", "=", "organization_decisions.region_id"),
            ),
          ),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** What a merge moved is forgotten with the registration. */
export async function deleteMergeLinks(trx: Transaction): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("organization_merge_links")
    .where("kind", "=", "registration")
    .where("row_id", "not in", (kept) => kept.selectFrom("registrations").select("id"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Uploaded lists, written or not. */
export async function deleteImports(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("organization_imports")
    .where("created_at", "<", keptSince(now, "imports"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
