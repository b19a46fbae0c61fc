import { addWeeks, weeksBetween } from '../src/calendar/weeks.js';
import { splitCoverage } from '../src/timeseries/accuracy/split-coverage.js';
import { score, type ForecastSeries, type Score } from '../src/timeseries/accuracy/score.js';
import { movingAverage } from '../src/timeseries/models/moving-average.js';
import { seasonalNaive } from '../src/timeseries/models/seasonal-naive.js';
import { denseOrders } from '../src/forecasting/history/demand-history.js';
import type { Level, NodeKey } from '../src/read-models/entities/forecast-level.js';
import type { Forecast, ForecastLevel } from '../src/forecasting/forecast-level.js';
import type { DemandHistoryReader } from '../src/read-models/readers/demand-history.reader.js';
import type { NamedHistory } from '../src/forecasting/history/read-demand-history.js';
import { SeriesSum } from '../src/forecasting/history/series-sum.js';

/** How a forecast did at one level, against the two simple methods. */
export interface LevelScore {
  readonly level: Level;
  /** expected units with quantiles */
  readonly expected: Score;
  /** weeks within p10 … p90 in percent, ties counted by their share; 80 is wanted */
  readonly splitCoverage: number | undefined;
  /** the same in whole units */
  readonly mean: Score;
  /** mean of the last 13 weeks */
  readonly movingAverage: Score;
  /** the same week a year ago */
  readonly seasonalNaive: Score;
}

const season = 52;
const movingAverageWeeks = 13;

/**
 * Compares a forecast with what was asked for in its weeks, level by level, over all nodes forecast.
 *
 * @param named  the history it was made from
 * @param forecast  its weeks must have passed
 */
export async function evaluateForecast(
  reader: DemandHistoryReader,
  named: NamedHistory,
  forecast: Forecast,
): Promise<LevelScore[]> {
  const horizon = forecast.weeks.length;
  const actualOf = await actualDemand(reader, named, horizon);
  return forecast.levels.map((level) => {
    const keyOf = keyOfLevel[level.level];
    const { train, actual } = seriesOf(named, level, keyOf, actualOf, horizon);
    const of = (figures: (node: number) => Omit<ForecastSeries, 'train' | 'actual'>) =>
      score(
        level.nodes.map((_, node) => ({
          train: train[node] ?? new Float64Array(1),
          actual: actual[node] ?? new Float64Array(horizon),
          ...figures(node),
        })),
        season,
      );
    const slice = (values: ArrayLike<number>, node: number) =>
      Float64Array.from({ length: horizon }, (_, h) => values[node * horizon + h] ?? 0);
    const past = (node: number) => train[node] ?? new Float64Array(1);
    return {
      level: level.level,
      expected: of((node) => ({
        mean: slice(level.expected, node),
        p10: slice(level.p10, node),
        p50: slice(level.p50, node),
        p90: slice(level.p90, node),
      })),
      splitCoverage:
        level.ties &&
        splitCoverage(
          joined(actual),
          { units: level.p10, share: level.ties.p10 },
          { units: level.p90, share: level.ties.p90 },
        ),
      mean: of((node) => ({ mean: slice(level.mean, node) })),
      movingAverage: of((node) => ({ mean: movingAverage(past(node), horizon, movingAverageWeeks) })),
      seasonalNaive: of((node) => ({ mean: seasonalNaive(past(node), horizon, season) })),
    };
  });
}

function joined(rows: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(rows.length * (rows[0]?.length ?? 0));
  rows.forEach((row, i) => all.set(row, i * row.length));
  return all;
}

type Parts = Pick<NodeKey, 'retailerId' | 'area' | 'sku' | 'supplier'>;

const keyOfLevel: Record<Level, (key: Parts) => string> = {
  total: () => '',
  supplier: ({ supplier }) => supplier,
  retailer: ({ retailerId }) => retailerId,
  sku: ({ sku }) => sku,
  'area-sku': ({ area, sku }) => `${area}\n${sku}`,
  'retailer-sku': ({ retailerId, sku }) => `${retailerId}\n${sku}`,
};

interface ActualDemand {
  readonly retailerId: string;
  readonly sku: string;
  readonly units: Float64Array;
}

async function actualDemand(
  reader: DemandHistoryReader,
  { nextWeek }: NamedHistory,
  horizon: number,
): Promise<ActualDemand[]> {
  const demand = new Map<string, ActualDemand>();
  for await (const rows of reader.orderWeeks(addWeeks(nextWeek, horizon - 1)))
    for (const [retailerId, sku, week, requested] of rows) {
      if (week < nextWeek) continue;
      const key = `${retailerId}\n${sku}`;
      const one = demand.get(key) ?? { retailerId, sku, units: new Float64Array(horizon) };
      demand.set(key, one);
      const h = weeksBetween(nextWeek, week);
      one.units[h] = (one.units[h] ?? 0) + requested;
    }
  return [...demand.values()];
}

function seriesOf(
  { names, history }: NamedHistory,
  level: ForecastLevel,
  keyOf: (key: Parts) => string,
  actualOf: readonly ActualDemand[],
  horizon: number,
) {
  const nodeOf = new Map(level.nodes.map((node, i) => [keyOf(node), i]));
  const skuIndex = new Map(names.skus.map((sku, i) => [sku, i]));
  const retailerIndex = new Map(names.retailers.map((id, i) => [id, i]));
  const keyFor = (retailer: number, sku: number) =>
    keyOf({
      retailerId: names.retailers[retailer] ?? '',
      area: names.areas[names.areaOf[retailer] ?? 0] ?? '',
      sku: names.skus[sku] ?? '',
      supplier: names.suppliers[names.supplierOf[sku] ?? 0] ?? '',
    });
  const sums = level.nodes.map((): SeriesSum | undefined => undefined);
  for (let leaf = 0; leaf < history.retailerOf.length; leaf++) {
    const sku = history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0;
    const node = nodeOf.get(keyFor(history.retailerOf[leaf] ?? 0, sku));
    const orders = denseOrders(history, leaf);
    if (node === undefined || !orders) continue;
    (sums[node] ??= new SeriesSum(history.weeks)).add({ ...orders, weights: undefined });
  }
  const actual = level.nodes.map(() => new Float64Array(horizon));
  for (const { retailerId, sku, units } of actualOf) {
    const [retailer, product] = [retailerIndex.get(retailerId), skuIndex.get(sku)];
    // A product or retailer without earlier orders counts for those above it that are known.
    const node =
      retailer === undefined || product === undefined
        ? level.level === 'total'
          ? 0
          : undefined
        : nodeOf.get(keyFor(retailer, product));
    const sum = node === undefined ? undefined : actual[node];
    if (sum) units.forEach((value, h) => (sum[h] = (sum[h] ?? 0) + value));
  }
  return { train: sums.map((sum) => sum?.values().slice() ?? new Float64Array(1)), actual };
}
