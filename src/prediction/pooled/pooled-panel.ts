import { fitGlobal, forecastGlobal } from '../../timeseries/global/global-model.js';
import { type Panel, seriesOf, weightsOf } from '../../timeseries/panel.js';
import { type SeriesClass, classOfSeries } from '../selection/series-class.js';
import { candidateForecasts } from './candidate-forecasts.js';
import { changeScale } from '../ranges/change-scale.js';
import { type Evidence, gatherEvidence } from './evidence.js';
import { factorsOf, learnPanelSeason, withoutSeason } from '../seasons/panel-season.js';
import { pastOrigins } from './past-origins.js';
import { type PanelClock } from '../predict-options.js';
import { lastSeen } from '../selection/recent-history.js';

/** A series of a pooled panel at the end of its history, its season taken out. */
export interface PanelSeries {
  readonly kind: SeriesClass;
  /** one forecast per candidate, shape (horizon,) each */
  readonly forecasts: readonly Float64Array[];
  /** unit of its errors; 0 where it never changed */
  readonly scale: number;
  readonly last: number;
  /** least value of a quantile */
  readonly floor: number;
  /** season of the periods ahead, shape (horizon,); undefined where it shows none */
  readonly factors: Float64Array | undefined;
}

/** Forecasts from past origins the given numbers of horizons back, and the actual values. */
export function pooledEvidence(
  panel: Panel,
  clock: PanelClock,
  seasonal: boolean,
  backs: readonly number[],
): Evidence[] {
  return gatherEvidence(panel, { ...clock, maxRows: rowsFor(panel) }, pastOrigins(panel, clock, seasonal, backs));
}

/**
 * The forecast of every candidate for every series from the end of the panel; undefined for an empty series.
 *
 * The common season is taken out, a global model learns across what remains, local models are fitted to each series alone.
 */
export function pooledSeries(panel: Panel, clock: PanelClock, seasonal: boolean): readonly (PanelSeries | undefined)[] {
  const { season, horizon, starts, calendar } = clock;
  const present = seasonal ? learnPanelSeason(panel, starts, calendar) : undefined;
  const plain = withoutSeason(panel, starts, present);
  const classes = plain.ids.map((_, i) => classOfSeries(seriesOf(plain, i), season, weightsOf(plain, i)));
  const global = forecastGlobal(fitGlobal(plain, { ...clock, maxRows: rowsFor(panel) }), plain);
  return candidateForecasts(plain, classes, season, horizon, global).map((forecasts, i) => {
    if (!forecasts) return undefined;
    const y = seriesOf(plain, i);
    return {
      kind: classes[i]!,
      forecasts,
      scale: changeScale(y, weightsOf(plain, i)),
      last: lastSeen(y, weightsOf(plain, i)),
      floor: y.some((value) => value < 0) ? -Infinity : 0,
      factors: present && factorsOf(present, i, starts[i]! + y.length, horizon),
    };
  });
}

/** Examples the global model learns from: enough for the pool, no more than it needs. */
function rowsFor(panel: Panel): number {
  return Math.max(40_000, Math.min(150_000, 60 * panel.ids.length));
}
