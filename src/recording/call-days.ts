/** How often a retailer is called, as far as its events say. */
export interface RetailerRhythm {
  /** ISO weekday on which it is called; undefined where it has none. */
  readonly orderDay?: number;
  /** Weeks from one call to the next; undefined: 1. */
  readonly orderCycle?: number;
  /** A day of a week with a call. */
  readonly firstCall?: string;
}

/** Whether a retailer is called on a day, by its own rhythm and the calendar of the company. */
export interface CallDay {
  readonly isCalled: boolean;
  /** Its next call after the day; undefined where none comes within two years. */
  readonly next?: string;
}

/** The company's call calendar, as far as the read models show it now. */
export interface CallDays {
  /** @returns undefined where the retailer has no order day, so that it may order on any day */
  callDay(rhythm: RetailerRhythm, on: string): Promise<CallDay | undefined>;
}
