import type { RecordedEvent } from '../../event-store/event-store.js';
import type { Quota, Shortage } from '../../read-models/entities/supply.entity.js';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';
import type { KnownWeek } from '../known-then/known-state.js';

/** Units that forecasts expected in the weeks that both have. */
export interface ForecastUnits {
  readonly runId: string;
  readonly units: number;
}

/** What a plan wanted to buy of a product in a month. */
export interface PlannedUnits {
  readonly planId: string;
  readonly toBuy: number;
}

/** What differs between two moments, before and after; null where there was nothing. */
export type ChangeFacts =
  | {
      readonly kind: 'demand';
      readonly sku: string;
      readonly weekOf: string;
      readonly before: Units;
      readonly after: Units;
    }
  | {
      readonly kind: 'stock';
      readonly sku: string;
      readonly before: StockPosition | null;
      readonly after: StockPosition | null;
    }
  | {
      readonly kind: 'quota';
      readonly sku: string;
      readonly quotaId: string;
      readonly before: Quota | null;
      readonly after: Quota | null;
    }
  | {
      readonly kind: 'shortage';
      readonly sku: string;
      readonly fromDay: string;
      readonly before: Shortage | null;
      readonly after: Shortage | null;
    }
  | {
      readonly kind: 'forecast';
      readonly sku: string;
      /** Monday of the first week that is compared */
      readonly from: string;
      readonly weeks: number;
      readonly before: ForecastUnits | null;
      readonly after: ForecastUnits | null;
    }
  | {
      readonly kind: 'plan';
      readonly sku: string;
      readonly month: string;
      readonly before: PlannedUnits | null;
      readonly after: PlannedUnits | null;
    };

export type Units = Pick<KnownWeek, 'requested' | 'granted' | 'delivered'>;

/** What differs, and the events recorded in between that made it so, oldest first. */
export interface Change {
  readonly facts: ChangeFacts;
  readonly events: readonly RecordedEvent[];
}
