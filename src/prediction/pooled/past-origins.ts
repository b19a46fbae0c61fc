import { withoutLast } from '../backtest/held-back.js';
import { type Panel, seriesOf } from '../../timeseries/panel.js';
import { type SeasonCalendar } from '../../timeseries/seasonality/season-calendar.js';
import { type PanelClock } from '../predict-options.js';
import { type PanelSeason, learnPanelSeason, withoutShocks } from '../seasons/panel-season.js';

/** A past origin and the season as it could be learnt by then. */
export interface PastOrigin {
  /** horizons back */
  readonly back: number;
  readonly season: PanelSeason | undefined;
}

/** Past origins that the choice of models and the quantiles are learnt from. */
const LEAST_ORIGINS = 2;
const MOST_ORIGINS = 4;
/** Series that must share a season for it to be used without having been seen twice. */
const MANY = 20;
/** What it must then explain, as a share of squared error. */
const MUCH = 0.05;

/** How many horizons back evidence begins: such that the median series keeps a season (at least two horizons). */
export function originsBack(panel: Panel, season: number, horizon: number): number {
  const lengths = Float64Array.from(panel.ids, (_, i) => seriesOf(panel, i).length).sort();
  const middle = lengths[lengths.length >> 1] ?? 0;
  const most = Math.floor((middle - Math.max(season, 2 * horizon)) / horizon);
  return Math.max(LEAST_ORIGINS, Math.min(MOST_ORIGINS, most));
}

/**
 * The season as it could be learnt some horizons back.
 *
 * Where no series was a season long by then, the present one stands in, if many series show it strongly.
 */
export function pastSeason(
  panel: Panel,
  starts: Int32Array,
  calendar: SeasonCalendar,
  horizon: number,
  back = LEAST_ORIGINS,
): PanelSeason | undefined {
  let longest = 0;
  panel.ids.forEach((_, i) => (longest = Math.max(longest, seriesOf(panel, i).length)));
  if (longest - back * horizon >= calendar.periodsPerYear)
    return learnPanelSeason(withoutLast(panel, back * horizon), starts, calendar);
  return panel.ids.length >= MANY ? withoutShocks(learnPanelSeason(panel, starts, calendar, MUCH)) : undefined;
}

/** Past origins the given numbers of horizons back; they have a season only where a common one is looked for. */
export function pastOrigins(
  panel: Panel,
  { starts, calendar, horizon }: PanelClock,
  seasonal: boolean,
  backs: readonly number[],
): PastOrigin[] {
  return backs.map((back) => ({
    back,
    season: seasonal ? pastSeason(panel, starts, calendar, horizon, back) : undefined,
  }));
}
