import type { KnownStock } from './plan.js';

/** Which weeks a sourcing plan covers, from which forecast, against which stock. */
export interface PlanRequest {
  /** a day of the first week */
  readonly from: string;
  /** weeks, 1 … 104; all that the forecast holds from then on where absent */
  readonly weeks?: number;
  /** the newest run that covers the weeks where absent */
  readonly runId?: string;
  readonly stock?: readonly KnownStock[];
}
