import type { AppLoadContext } from "@remix-run/node";
import { exportContacts } from "#app/domain/contact-person/export.server";
import { dictionary } from "#app/language/dictionary";
import { loadKeptRegion } from "./load-region";

/** The table of a region as a file to download. */
export async function contactFile(context: AppLoadContext, format: "xlsx" | "csv"): Promise<Response> {
  const { elkaar, language } = context;
  const { region } = await loadKeptRegion(context);
  const words = dictionary(language).contactTable.sheet;
  const file = await exportContacts(elkaar.db, { regionId: region.id, format, words }, elkaar.clock());
  return new Response(new Uint8Array(file.body), {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename="${file.filename}"`,
      "Cache-Control": "no-store",
    },
  });
}
