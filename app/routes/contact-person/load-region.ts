import type { AppLoadContext } from "@remix-run/node";
import { chooseRegion, listKeptRegions, listReadableRegions } from "#app/domain/contact-person/region.server";
import type { ContactRegion } from "#app/domain/contact-person/region.server";
import { getViewer } from "#app/http/get-viewer";
import { searchOf } from "#app/http/search-of";
import { readContactSearch } from "./contact-search";

export interface ChosenRegion {
  region: ContactRegion;
  /** All that can be chosen. */
  regions: ContactRegion[];
}

/** The region whose table is read: what the address asks for, of those that the viewer belongs to. */
export async function loadReadableRegion(context: AppLoadContext): Promise<ChosenRegion | undefined> {
  const { elkaar } = context;
  const regions = await listReadableRegions(elkaar.db, getViewer(context).personId, elkaar.clock());
  return chosenOf(context, regions);
}

/** The region whose table is kept up; 404 where the viewer keeps up none. */
export async function loadKeptRegion(context: AppLoadContext): Promise<ChosenRegion> {
  const regions = await listKeptRegions(context.elkaar.db, getViewer(context).personId);
  const chosen = await chosenOf(context, regions);
  if (!chosen) throw new Response(null, { status: 404 });
  return chosen;
}

async function chosenOf(context: AppLoadContext, regions: ContactRegion[]): Promise<ChosenRegion | undefined> {
  const { region: slug } = readContactSearch(searchOf(context));
  const region = await chooseRegion(context.elkaar.db, regions, slug);
  return region && { region, regions };
}
