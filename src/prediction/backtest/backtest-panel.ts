import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { workerFile } from '../../kernel/worker-file.js';
import { score, type ForecastSeries, type Score } from '../../timeseries/accuracy/score.js';
import { rollingOrigins, type OriginForecast, type SeriesForecaster } from './rolling-origins.js';
import { movingAverage } from '../../timeseries/models/moving-average.js';
import { seasonalNaive } from '../../timeseries/models/seasonal-naive.js';
import { seriesOf, type Panel } from '../../timeseries/panel.js';
import { type PanelForecast, type PredictOptions } from '../predict-panel.js';
import { sharedPanel } from './shared-panel.js';

/** Season, horizon and past origins of {@link backtestPanel}. */
export interface BacktestOptions extends PredictOptions {
  /** past origins, a horizon apart, ≥ 1; the newest leaves one horizon to be compared with */
  readonly origins: number;
  /** threads that share out the origins, default as many as the machine runs at once; the figures do not depend on it */
  readonly threads?: number;
}

/** What a method would have reached, over all origins together or at one of them. */
export interface BacktestScores {
  readonly predict: Score;
  /** the same period of the last season */
  readonly seasonalNaive: Score;
  /** mean of the last 13 periods */
  readonly movingAverage: Score;
}

/** Scores of a backtest. */
export interface BacktestReport {
  /** newest first; periods held back at each */
  readonly origins: readonly { readonly heldBack: number; readonly scores: BacktestScores }[];
  readonly all: BacktestScores;
}

/** What a thread works on: one origin at a time. */
export interface BacktestWorkerData {
  readonly panel: Panel;
  readonly options: PredictOptions;
}

const movingAveragePeriods = 13;

/**
 * Rolling-origin backtest of `predictPanel`, against two simple methods. At each origin everything after it is
 * held back: also what is learnt across series, the season, and what the quantiles are calibrated on.
 *
 * A series counts at the origins that leave it at least one value. Threads share one copy of the panel.
 *
 * @param panel  oldest first, finite; weights 0 mark missing values
 * @param options  season, horizon and number of past origins
 * @returns scores at each origin and over all, beside two simple methods
 * @throws {SeriesError} for options or values that cannot be used
 * @throws {RangeError} where no series is long enough for a single origin
 * @see Tashman (2000), IJF 16(4), 437–450
 * @example
 * const panel = panelOf([['tea', [4, 6, 5, 7, 6, 5, 6, 7, 5, 6, 4, 6]]]);
 * (await backtestPanel(panel, { season: 1, horizon: 2, origins: 2 })).origins.length // → 2
 */
export async function backtestPanel(panel: Panel, options: BacktestOptions): Promise<BacktestReport> {
  const { origins, threads = availableParallelism(), ...predicting } = options;
  const { season, horizon } = predicting;
  const past = (model: SeriesForecaster) => byOrigin(rollingOrigins(panel, model, { horizon, origins }), panel);
  const naive = past((y) => seasonalNaive(y, horizon, season));
  const average = past((y) => movingAverage(y, horizon, movingAveragePeriods));
  if (naive.size === 0) throw new RangeError(`No series is longer than the ${horizon} periods to be held back.`);
  const backs = [...naive.keys()].sort((a, b) => a - b);
  const predicted = await predictAt(backs, { panel: sharedPanel(panel), options: predicting }, threads);
  const at = backs.map((heldBack, i) => ({
    heldBack,
    predict: countedForecasts(panel, predicted[i], naive.get(heldBack) ?? []),
    seasonalNaive: series(panel, naive.get(heldBack) ?? []),
    movingAverage: series(panel, average.get(heldBack) ?? []),
  }));
  const scored = (collections: readonly (typeof at)[number][]): BacktestScores => ({
    predict: score(
      collections.flatMap(({ predict }) => predict),
      season,
    ),
    seasonalNaive: score(
      collections.flatMap((each) => each.seasonalNaive),
      season,
    ),
    movingAverage: score(
      collections.flatMap((each) => each.movingAverage),
      season,
    ),
  });
  return { origins: at.map((each) => ({ heldBack: each.heldBack, scores: scored([each]) })), all: scored(at) };
}

async function predictAt(
  backs: readonly number[],
  workerData: BacktestWorkerData,
  threads: number,
): Promise<PanelForecast[]> {
  const pool = new Piscina({
    filename: workerFile(import.meta.url, './backtest.worker.js').href,
    workerData,
    minThreads: 1,
    maxThreads: Math.min(threads, backs.length),
  });
  try {
    return await Promise.all(backs.map((back) => pool.run(back) as Promise<PanelForecast>));
  } finally {
    await pool.destroy();
  }
}

/** Forecasts by the number of periods that were held back. */
function byOrigin(forecasts: readonly OriginForecast[], panel: Panel): Map<number, OriginForecast[]> {
  const groups = new Map<number, OriginForecast[]>();
  for (const forecast of forecasts) {
    const back = seriesOf(panel, forecast.series).length - forecast.known;
    const group = groups.get(back);
    if (group) group.push(forecast);
    else groups.set(back, [forecast]);
  }
  return groups;
}

function series(panel: Panel, forecasts: readonly OriginForecast[]): ForecastSeries[] {
  return forecasts.map(({ series: i, known, forecast, actual }) => ({
    train: seriesOf(panel, i).subarray(0, known),
    actual,
    mean: forecast,
  }));
}

/** What was predicted of the series that count at an origin. */
function countedForecasts(
  panel: Panel,
  forecast: PanelForecast | undefined,
  counted: readonly OriginForecast[],
): ForecastSeries[] {
  if (!forecast) return [];
  const { horizon } = forecast;
  return counted.map(({ series: i, known, actual }) => {
    const of = (values: Float64Array) => values.subarray(i * horizon, (i + 1) * horizon);
    const { mean, p10, p50, p90 } = forecast;
    const quantiles = { p10: of(p10), p50: of(p50), p90: of(p90) };
    return { train: seriesOf(panel, i).subarray(0, known), actual, mean: of(mean), ...quantiles };
  });
}
