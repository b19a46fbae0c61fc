import type { RetailerFacts } from './facts.js';

/** Whether a retailer is called on a day, by its own rhythm and the calendar of the company. */
export interface CallDay {
  readonly isCalled: boolean;
  /** Its next call after the day; undefined where none comes within two years. */
  readonly next?: string;
}

/** The company's call calendar, as far as the read models show it now. */
export interface CallDays {
  /** @returns undefined where the retailer has no order day, so that it may order on any day */
  callDay(
    rhythm: Pick<RetailerFacts, 'orderDay' | 'orderCycle' | 'firstCall'>,
    on: string,
  ): Promise<CallDay | undefined>;
}
