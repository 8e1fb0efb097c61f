import type { AppLoadContext } from "@remix-run/node";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { findTablePlan } from "#app/domain/table-plan/queries.server";
import type { TablePlan } from "#app/domain/table-plan/queries.server";

export async function loadTableEvent({ elkaar }: AppLoadContext, slug: string | undefined): Promise<OrganizerEvent> {
  const event = await findOrganizerEvent(elkaar.db, slug ?? "");
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

/** One plan of that event; 404 where it is of another, or gone. */
export async function loadTablePlan(
  context: AppLoadContext,
  params: Readonly<Record<string, string | undefined>>,
): Promise<{ event: OrganizerEvent; plan: TablePlan }> {
  const { elkaar } = context;
  const event = await loadTableEvent(context, params["slug"]);
  const asked = { eventId: event.id, planId: params["planId"] ?? "" };
  const plan = await findTablePlan(elkaar.db, asked, elkaar.clock());
  if (!plan) throw new Response(null, { status: 404 });
  return { event, plan };
}
