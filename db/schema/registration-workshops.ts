/** The workshop somebody chose in a round. Who waits for a place at the event holds no workshop place either. */
export interface RegistrationWorkshopsTable {
  registration_id: string;
  round_id: string;
  workshop_id: string;
  event_id: string;
  /** 0 or 1. */
  holds_place: number;
  chosen_at: string;
}
