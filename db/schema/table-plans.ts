/** A plan of who sits at which table: one for each part of the programme, and one for the hall. */
export interface TablePlansTable {
  id: string;
  event_id: string;
  /** A part of the programme, also one that is gone by now; empty for the hall. */
  item_id: string;
  /** Places at each table, with commas: "8,8,6". */
  sizes: string;
  /** How often people change tables, and sit down again: 1 to 6. */
  rounds: number;
  /** The same facts and seed give the same plan. */
  seed: number;
  /** What the plan was worth when it was made, and what no plan can exceed; in quarters of a point. */
  score: number;
  bound: number;
  /** Null until the first time is done. */
  made_at: string | null;
  /** Since when attendees see their own table. */
  shown_at: string | null;
  /** The work in progress, of which one goes on at a time. */
  run_id: string | null;
  run_started_at: string | null;
  /** How much of it is done, of 100. */
  run_done: number;
  /** The last time that it ended without a plan; null since it succeeded. */
  run_failed_at: string | null;
}
