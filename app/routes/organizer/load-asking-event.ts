import type { AppLoadContext } from "@remix-run/node";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { listQuestions } from "#app/domain/custom-question/queries.server";

/** The event that the address names, and why its questions cannot be changed any more; null while they can. */
export async function loadAskingEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findOrganizerEvent(elkaar.db, slug ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const isOver = event.endsAt <= elkaar.clock().toISOString();
  const closed = event.cancelledAt !== null ? ("event_cancelled" as const) : isOver ? ("event_over" as const) : null;
  return { ...event, closed };
}

/** One question of that event; 404 where it is of another, or gone. */
export async function loadQuestion(context: AppLoadContext, params: Readonly<Record<string, string | undefined>>) {
  const event = await loadAskingEvent(context, params["slug"]);
  const questions = await listQuestions(context.elkaar.db, event.id);
  const question = questions.find(({ id }) => id === params["questionId"]);
  if (!question) throw new Response(null, { status: 404 });
  return { event, question };
}
