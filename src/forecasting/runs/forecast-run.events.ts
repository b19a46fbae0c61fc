import type { Message } from '../../kernel/message.js';

/** Everything that a forecast's bytes follow from. */
export interface ForecastPins {
  /** Position of the newest fact that the forecast could know, as digits. */
  readonly position: string;
  /** Last day that counts, `YYYY-MM-DD`: forecasts begin with the week after the last one complete on it. */
  readonly asOf: string;
  /** Weeks ahead. */
  readonly horizon: number;
  /** Whose festivals move demand. */
  readonly holidays: 'cn' | 'us' | 'none';
  readonly codeVersion: string;
  readonly calendarVersion: string;
}

/** A forecast was requested; first event of stream `forecast-{runId}`. */
export type ForecastRunRequested = Message<
  'ForecastRunRequested',
  { readonly runId: string; readonly pins: ForecastPins }
>;
/** The forecast is made and kept. `hash` is the SHA-256 (hex) of its canonical bytes. */
export type ForecastRunCompleted = Message<
  'ForecastRunCompleted',
  { readonly runId: string; readonly hash: string; readonly firstWeek: string; readonly nodes: number }
>;
/** The forecast could not be made; it can be requested again. */
export type ForecastRunFailed = Message<'ForecastRunFailed', { readonly runId: string; readonly cause: string }>;

export type ForecastRunEvent = ForecastRunRequested | ForecastRunCompleted | ForecastRunFailed;
