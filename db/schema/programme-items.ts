/** A part of the afternoon. A `round` holds parallel workshops. */
export interface ProgrammeItemsTable {
  id: string;
  event_id: string;
  position: number;
  kind: "welcome" | "plenary" | "panel" | "break" | "round" | "drinks";
  title: string;
  description: string;
  speakers: string;
  room: string;
  starts_at: string;
  ends_at: string;
}
