import type { AppLoadContext } from "@remix-run/node";
import { addLatecomers, removeTablePlan, showTables } from "#app/domain/table-plan/change-plan.server";
import type { PlanOutcome, PlanRefusal } from "#app/domain/table-plan/change-plan.server";
import type { TablePlan } from "#app/domain/table-plan/queries.server";
import type { PeopleRefusal } from "#app/domain/table-plan/rules";
import { hall } from "#app/domain/table-plan/rules";
import { typedPlan } from "#app/domain/table-plan/schema.server";
import type { PlanErrors, TypedPlan } from "#app/domain/table-plan/schema.server";
import type { FormValues } from "#app/http/read-form";
import { makeTables } from "./make-tables.server";
import { organizerOf } from "./organizer-of";

export interface PlanAnswer {
  /** What stood in the form, where that was sent. */
  typed: TypedPlan | null;
  errors: PlanErrors;
  refusal: PeopleRefusal | PlanRefusal | null;
}

/** `to`: below the page of all plans. */
export type ActOutcome = { ok: true; to: string } | { ok: false; status: 400 | 409; answer: PlanAnswer };

interface Sent {
  eventId: string;
  plan: TablePlan;
  form: FormValues;
  intent: string;
}

/** Does what a button of the page about one plan asks. */
export async function actOnTables(context: AppLoadContext, { eventId, plan, form, intent }: Sent): Promise<ActOutcome> {
  const { db, clock } = context.elkaar;
  const act = { eventId, planId: plan.id, actorPersonId: organizerOf(context).personId };
  const here = `/${plan.id}`;
  switch (intent) {
    case "add":
      return outcomeOf(await addLatecomers(db, act, clock()), `${here}?klaar=erbij`);
    case "show":
      return outcomeOf(await showTables(db, { ...act, shown: true }, clock()), `${here}?klaar=zichtbaar`);
    case "hide":
      return outcomeOf(await showTables(db, { ...act, shown: false }, clock()), `${here}?klaar=verborgen`);
    case "remove":
      return outcomeOf(await removeTablePlan(db, act, clock()), "?klaar=weg");
    default:
      return again(context, { eventId, plan, form });
  }
}

function outcomeOf(outcome: PlanOutcome, to: string): ActOutcome {
  if (outcome.ok) return { ok: true, to };
  return { ok: false, status: 409, answer: { typed: null, errors: {}, refusal: outcome.reason } };
}

/** For what it was, whatever the form says. */
async function again(context: AppLoadContext, { eventId, plan, form }: Omit<Sent, "intent">): Promise<ActOutcome> {
  const typed = { ...typedPlan(form), item: plan.itemId === "" ? hall : plan.itemId };
  const outcome = await makeTables(context, { eventId, itemIds: [plan.itemId], typed });
  return outcome.ok ? { ok: true, to: `/${outcome.planId}` } : outcome;
}
