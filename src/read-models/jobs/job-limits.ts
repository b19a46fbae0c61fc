/** How many jobs there may be on one database, over all processes. */
export interface JobLimits {
  /** jobs that run at the same time, ≥ 1 */
  readonly atOnce: number;
  /** jobs that wait for their turn, ≥ 1 */
  readonly waiting: number;
}

export const defaultJobLimits: JobLimits = { atOnce: 2, waiting: 100 };
