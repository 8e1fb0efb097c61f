/** Diet and access needs (health data, art. 9 AVG): explicit consent, a table of their own, gone 24 h after the event. */
export interface RegistrationNeedsTable {
  registration_id: string;
  event_id: string;
  diet: string | null;
  access: string | null;
  consent_at: string;
}
