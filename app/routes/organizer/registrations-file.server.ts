import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportRegistrations } from "#app/domain/event/export-registrations.server";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { searchOf } from "#app/http/search-of";
import { organizerOf } from "./organizer-of";
import { filterOf, readRegistrationSearch } from "./registration-search";

/** The list of the page as a file to download, with the same choice and order. */
export async function registrationsFile(
  { params, context }: LoaderFunctionArgs,
  format: "xlsx" | "csv",
): Promise<Response> {
  const { elkaar, language } = context;
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) return new Response(null, { status: 404 });
  const filter = filterOf(readRegistrationSearch(searchOf(context)), event.id);
  const asked = { filter, slug: event.slug, format, language, actorPersonId: organizerOf(context).personId };
  const { filename, contentType, body } = await exportRegistrations(elkaar.db, asked, elkaar.clock());
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "no-store",
    },
  });
}
