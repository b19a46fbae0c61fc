import { checkCount } from '../timeseries/check.js';
import { endingTogether } from '../timeseries/global/global-model.js';
import { type KnownCovariates, type StaticFeatures } from '../timeseries/global/global-features.js';
import { type ParentLevel } from '../timeseries/global/pooled-traces.js';
import { type Panel, seriesOf } from '../timeseries/panel.js';
import { type SeasonCalendar, checkCalendar, plainCalendar } from '../timeseries/seasonality/season-calendar.js';
import { SeriesError } from '../timeseries/series-error.js';

/** Season and horizon of a prediction, and what is known besides the series. */
export interface PredictOptions {
  /** periods per season: 52 for weeks, 12 for months, 7 for days; 1 = none */
  readonly season: number;
  /** periods ahead, ≥ 1 */
  readonly horizon: number;
  /** shape (series,): period of each series' first value on a common clock ≥ 0; default: all series end together */
  readonly starts?: Int32Array;
  /**
   * cycles and moving festivals of that clock, past and `horizon` periods ahead of the latest series' end; default: one cycle of
   * `season` periods counted from 0
   */
  readonly calendar?: SeasonCalendar;
  /** what else is known of each period of that clock, past and ahead */
  readonly covariates?: KnownCovariates;
  readonly statics?: StaticFeatures;
  readonly parents?: readonly ParentLevel[];
}

/** Forecasts of a panel, series by series; p10 ≤ p50 ≤ p90. */
export interface PanelForecast {
  readonly horizon: number;
  /** shape (series × horizon,) each */
  readonly mean: Float64Array;
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
}

/** A forecast to be filled in: all zero. */
export function emptyForecast(series: number, horizon: number): PanelForecast {
  const zeros = (): Float64Array => new Float64Array(series * horizon);
  return { horizon, mean: zeros(), p10: zeros(), p50: zeros(), p90: zeros() };
}

/** The clock's calendar: as given, or one cycle of `season` periods counted from its 0. */
export function calendarOf(
  panel: Panel,
  starts: Int32Array,
  { calendar, season, horizon }: PredictOptions,
): SeasonCalendar {
  let periods = horizon;
  panel.ids.forEach((_, i) => (periods = Math.max(periods, starts[i]! + seriesOf(panel, i).length + horizon)));
  if (!calendar) return plainCalendar(periods, season, true);
  checkCalendar(calendar);
  if (calendar.periods < periods) throw new SeriesError('calendar', `${periods} period(s)`, `${calendar.periods}`);
  return calendar;
}

/** @throws {SeriesError} naming the series and the position of the first value or weight that cannot be used */
export function checkPredictable(panel: Panel, { season, horizon, starts }: PredictOptions): void {
  checkCount('season', season);
  checkCount('horizon', horizon);
  if (starts && starts.length !== panel.ids.length) {
    throw new SeriesError('starts', `${panel.ids.length} value(s), one per series`, `${starts.length}`);
  }
  panel.ids.forEach((series, i) => {
    const y = seriesOf(panel, i);
    for (let position = 0; position < y.length; position++) {
      if (Number.isFinite(y[position]!)) continue;
      throw new SeriesError('y', 'a finite number', `${y[position]}`, { series, position });
    }
    const w = panel.weights?.subarray(panel.offsets[i], panel.offsets[i + 1]);
    for (let position = 0; w && position < w.length; position++) {
      if (w[position]! >= 0 && w[position]! <= 1) continue;
      throw new SeriesError('weights', 'a number in [0, 1]', `${w[position]}`, { series, position });
    }
  });
}

/** Options with their defaults filled in: the clock that all series share. */
export interface PanelClock extends PredictOptions {
  readonly starts: Int32Array;
  readonly calendar: SeasonCalendar;
}

export function clockOf(panel: Panel, options: PredictOptions): PanelClock {
  const starts = options.starts ?? endingTogether(panel);
  return { ...options, starts, calendar: calendarOf(panel, starts, options) };
}
