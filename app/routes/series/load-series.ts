import type { AppLoadContext } from "@remix-run/node";
import { findSeries } from "#app/domain/series/queries.server";

/** The series of an address in the organizer's area. Answers 404 where there is none. */
export async function loadSeries({ elkaar }: AppLoadContext, slug: string | undefined) {
  const series = await findSeries(elkaar.db, { slug: slug ?? "" });
  if (!series) throw new Response(null, { status: 404 });
  return series;
}
