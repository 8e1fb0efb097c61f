import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportTablePlan } from "#app/domain/table-plan/export-plan.server";
import { loadTablePlan } from "./load-tables";
import { organizerOf } from "./organizer-of";

/** Who sits where as a file to download. */
export async function tablePlanFile(
  { params, context }: LoaderFunctionArgs,
  format: "xlsx" | "csv",
): Promise<Response> {
  const { elkaar, language } = context;
  const { event, plan } = await loadTablePlan(context, params);
  const { personId: actorPersonId } = organizerOf(context);
  const asked = { plan, eventId: event.id, slug: event.slug, format, language, actorPersonId };
  const { filename, contentType, body } = await exportTablePlan(elkaar.db, asked, elkaar.clock());
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "no-store",
    },
  });
}
