/** One of the parallel workshops of a round, with its own guarded counter. */
export interface WorkshopsTable {
  id: string;
  event_id: string;
  round_id: string;
  /** 0-based; shown as the letter A, B, C within the event. */
  position: number;
  title: string;
  description: string;
  leader: string;
  room: string;
  capacity: number;
  place_limit: number;
  taken: number;
}
