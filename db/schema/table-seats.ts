/** Where somebody sits in one round of a plan. */
export interface TableSeatsTable {
  plan_id: string;
  /** 1 first. */
  round: number;
  /** 1 first. */
  table_number: number;
  registration_id: string;
}
