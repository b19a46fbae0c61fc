/** Where a figure comes from: an event of a stream, or all events of the stream where no revision is named. */
export interface EventReference {
  readonly stream: string;
  readonly revision?: number;
}

/** Until which day a product is short; null where no end is known. */
export interface ShortFacts {
  readonly kind: 'short';
  readonly until: string | null;
}

/** Units that a quota leaves up to a day. */
export interface QuotaFacts {
  readonly kind: 'quota';
  readonly left: number;
  readonly until: string;
}

/** A call day on which nobody calls, for a festival where there is one, so that the next call is later than usual. */
export interface CalendarFacts {
  readonly kind: 'calendar';
  readonly day: string;
  readonly festival: { readonly en: string; readonly zh: string } | null;
  readonly nextCallOn: string;
  /** days from the call to the delivery after the next one */
  readonly days: number;
}

/** What a visit counted, what came since, and between how many units are probably left. */
export interface StockFacts {
  readonly kind: 'stock';
  readonly countedOn: string;
  readonly counted: number;
  readonly deliveredSince: number;
  readonly least: number;
  readonly most: number;
}

/** Units that were ordered and have neither arrived nor been refused, and the days of those orders, oldest first. */
export interface OnOrderFacts {
  readonly kind: 'on-order';
  readonly units: number;
  readonly orderedOn: readonly string[];
}

/** What a retailer asked for on one day, and what it was granted of that; null until allocation has answered. */
export interface AskedOn {
  readonly on: string;
  readonly requested: number;
  readonly granted: number | null;
}

/** On how many days a retailer ordered a product, and what it usually takes. */
export interface RhythmFacts {
  readonly kind: 'rhythm';
  /** days looked at, at least 1 */
  readonly days: number;
  /** day from which orders were looked at; null where all there ever were */
  readonly since: string | null;
  /** from three days on: the median quantity in whole packs, and the mean number of days from one to the next */
  readonly usual: { readonly units: number; readonly everyDays: number } | null;
  readonly last: AskedOn;
  /** the one before, where there were two */
  readonly before: AskedOn | null;
}

/** What a retailer said at a visit that it would need from one day to another. */
export interface DeclaredFacts {
  readonly kind: 'declared';
  readonly declaredOn: string;
  readonly from: string;
  readonly to: string;
  readonly units: number;
}

/** What a visit saw on the shelf as the price, other than the guide price. In minor units per sales unit. */
export interface ShelfPriceFacts {
  readonly kind: 'shelf-price';
  readonly observedOn: string;
  readonly priceMinor: number;
  readonly guidePriceMinor: number;
}

/** Festivals until the delivery after next. */
export interface FestivalFacts {
  readonly kind: 'festival';
  readonly festivals: readonly { readonly en: string; readonly zh: string; readonly on: string }[];
}

/** By how much demand of the coming weeks differs from that of an average week of the forecast. */
export interface SeasonFacts {
  readonly kind: 'season';
  /** negative where it is less; never 0 */
  readonly percent: number;
}

/** The sum that leads to the number: expected + reserve − stock − on order = need, in whole packs. */
export interface NeedFacts {
  readonly kind: 'forecast';
  /** last day the order has to last for, so many days away */
  readonly until: string;
  readonly days: number;
  readonly expected: number;
  /** negative where not all that is expected is worth stocking */
  readonly reserve: number;
  readonly stock: number;
  readonly stockKnown: boolean;
  readonly onOrder: number;
  readonly need: number;
  /** what keeps the order below the need */
  readonly limit: 'short' | 'quota' | null;
  readonly quotaLeft: number | null;
  readonly suggested: number;
}

export type ReasonFacts =
  | ShortFacts
  | QuotaFacts
  | CalendarFacts
  | StockFacts
  | OnOrderFacts
  | RhythmFacts
  | DeclaredFacts
  | ShelfPriceFacts
  | FestivalFacts
  | SeasonFacts
  | NeedFacts;
