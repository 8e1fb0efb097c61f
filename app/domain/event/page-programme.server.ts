import type { ExpressionBuilder } from "kysely";
import type { DatabaseSchema } from "#db/schema/database";
import { placesLeft } from "./rules-for-pages";
import type { PlacesLeft } from "./rules-for-pages";

export interface EventWorkshop {
  id: string;
  /** 0-based within the event; shown as a letter. */
  position: number;
  title: string;
  description: string;
  leader: string;
  room: string;
  places: PlacesLeft;
}

export interface ProgrammePart {
  id: string;
  kind: DatabaseSchema["programme_items"]["kind"];
  title: string;
  description: string;
  speakers: string;
  room: string;
  startsAt: string;
  endsAt: string;
  workshops: EventWorkshop[];
}

/** The parts of one event in their order, each once for each of its workshops. */
export function programmeRows(event: ExpressionBuilder<DatabaseSchema, "events">) {
  return event
    .selectFrom("programme_items as items")
    .leftJoin("workshops", "workshops.round_id", "items.id")
    .select([
      "items.id",
      "items.kind",
      "items.title",
      "items.description",
      "items.speakers",
      "items.room",
      "items.starts_at as startsAt",
      "items.ends_at as endsAt",
      "workshops.id as workshopId",
      "workshops.position as workshopPosition",
      "workshops.title as workshopTitle",
      "workshops.description as workshopDescription",
      "workshops.leader as workshopLeader",
      "workshops.room as workshopRoom",
      "workshops.place_limit as workshopPlaceLimit",
      "workshops.taken as workshopTaken",
    ])
    .whereRef("items.event_id", "=", "events.id")
    .orderBy("items.position")
    .orderBy("workshops.position");
}

type ProgrammeRow = Awaited<ReturnType<ReturnType<typeof programmeRows>["execute"]>>[number];

export function partsOf(rows: ProgrammeRow[]): ProgrammePart[] {
  const parts = new Map<string, ProgrammePart>();
  for (const row of rows) {
    const { id, kind, title, description, speakers, room, startsAt, endsAt } = row;
    const part = parts.get(id) ?? { id, kind, title, description, speakers, room, startsAt, endsAt, workshops: [] };
    parts.set(id, part);
    if (row.workshopId === null) continue;
    part.workshops.push({
      id: row.workshopId,
      position: row.workshopPosition ?? 0,
      title: row.workshopTitle ?? "",
      description: row.workshopDescription ?? "",
      leader: row.workshopLeader ?? "",
      room: row.workshopRoom ?? "",
      places: placesLeft({ placeLimit: row.workshopPlaceLimit ?? 0, taken: row.workshopTaken ?? 0 }),
    });
  }
  return [...parts.values()];
}
