import type { FestivalName } from '../../calendar/festival.js';
import type { WatchedRetailer } from '../../read-models/readers/order-rhythm.reader.js';
import type { CallRhythm } from '../../calendar/call-days.js';
import type { EventReference } from '../reason-facts.js';

/** How often something is ordered, from at least three order days. */
export interface UsualGap {
  /** order days from `from` to `to` */
  readonly days: number;
  readonly from: string;
  readonly to: string;
  /** mean number of days between them, rounded, at least 1 */
  readonly everyDays: number;
}

/** An order is due by its rhythm, came before its time, or has stayed away for long. */
export type AlertFacts =
  | { readonly kind: 'due'; readonly usual: UsualGap; readonly last: string; readonly daysSince: number }
  | { readonly kind: 'early'; readonly usual: UsualGap; readonly last: string; readonly daysAfter: number }
  | {
      readonly kind: 'silent';
      /** null where fewer than three order days are known */
      readonly usual: UsualGap | null;
      /** null where nothing was ordered since `since` */
      readonly last: string | null;
      /** first day that was looked at */
      readonly since: string;
      /** days since the last order, or since `since` */
      readonly daysSince: number;
    };

/** What a count, what came since and what is usually asked for say of how long a stock lasts. */
export interface LastingStock {
  readonly kind: 'stock-high';
  readonly countedOn: string;
  readonly counted: number;
  readonly deliveredSince: number;
  /** units asked for in the `askedDays` days before the last order */
  readonly asked: number;
  readonly askedDays: number;
  /** the last day for which the stock suffices, as long as it is asked for as before; null where that is more than a year */
  readonly lastsUntil: string | null;
}

/** Why an order is likely to be due, early or missing. */
export type LikelyReason =
  | LastingStock
  | {
      /** most of what the retailer usually orders lasts beyond the day */
      readonly kind: 'stocks-high';
      readonly products: number;
      readonly lasting: number;
    }
  | {
      readonly kind: 'switched';
      readonly sku: string;
      readonly name: string;
      /** the day on which the other product was first ordered; it was not from `since` to `last` */
      readonly first: string;
      readonly since: string;
      readonly last: string;
    }
  | { readonly kind: 'call-missed'; readonly dueOn: string; readonly cause: string }
  | { readonly kind: 'wanted-nothing'; readonly dueOn: string; readonly why: string }
  | {
      /** the retailer's own call day on which nobody calls */
      readonly kind: 'closed';
      readonly day: string;
      readonly ahead: boolean;
      readonly festival?: FestivalName;
      readonly cause?: string;
    }
  | { readonly kind: 'sold-out'; readonly countedOn: string };

interface Said {
  /** in the language that was asked for */
  readonly text: string;
  readonly en: string;
  readonly zh: string;
  readonly events: readonly EventReference[];
}

/** The likely reason of an alert, in words. */
export interface SaidReason extends Said {
  readonly facts: LikelyReason;
}

/** What an alert states, and the likely reason where one is known. */
export interface RhythmAlert extends Said {
  readonly kind: AlertFacts['kind'];
  /** absent where the alert is about all of the retailer's orders */
  readonly sku?: string;
  readonly name?: string;
  readonly facts: AlertFacts;
  readonly reason: SaidReason | null;
}

/** What is remarkable in the orders of a retailer on a day. */
export interface RetailerRhythmAlerts {
  readonly retailerId: string;
  /** of all its orders */
  readonly alert: RhythmAlert | null;
  /** of single products: silent, early, due */
  readonly products: readonly RhythmAlert[];
}

/** The same on a list, with who the retailer is. */
export type ListedRhythm = RetailerRhythmAlerts & Omit<WatchedRetailer, keyof CallRhythm>;
