/** When scheduled work last ran. */
export interface JobRunsTable {
  name: string;
  last_run_at: string;
}
