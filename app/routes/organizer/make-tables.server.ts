import type { AppLoadContext } from "@remix-run/node";
import { makeTablePlan, waitAWhile } from "#app/domain/table-plan/make-plan.server";
import type { PeopleRefusal } from "#app/domain/table-plan/rules";
import { errorsOfSizes, parsePlan } from "#app/domain/table-plan/schema.server";
import type { PlanErrors, TypedPlan } from "#app/domain/table-plan/schema.server";
import { organizerOf } from "./organizer-of";

export interface TablesAnswer {
  typed: TypedPlan;
  errors: PlanErrors;
  refusal: PeopleRefusal | "busy" | null;
}

export type TablesOutcome = { ok: true; planId: string } | { ok: false; status: 400 | 409; answer: TablesAnswer };

/** How long the page waits for the plan before it shows how far it is: small plans are ready at once. */
const mostWaitMs = 2_500;

/** Reads the form about tables and begins the plan. */
export async function makeTables(
  context: AppLoadContext,
  { eventId, itemIds, typed }: { eventId: string; itemIds: readonly string[]; typed: TypedPlan },
): Promise<TablesOutcome> {
  const parsed = parsePlan(typed, itemIds);
  if (!parsed.ok) return { ok: false, status: 400, answer: { typed, errors: parsed.errors, refusal: null } };
  const asked = { eventId, ...parsed.value, actorPersonId: organizerOf(context).personId };
  const begun = await makeTablePlan(context.elkaar, asked);
  if (begun.ok) {
    await waitAWhile(begun.done, mostWaitMs);
    return { ok: true, planId: begun.planId };
  }
  const { reason } = begun;
  if (reason === "too_few_places" || reason === "too_many_tables")
    return { ok: false, status: 400, answer: { typed, errors: errorsOfSizes(reason, typed), refusal: null } };
  return { ok: false, status: 409, answer: { typed, errors: {}, refusal: reason } };
}
