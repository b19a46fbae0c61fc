import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addWeeks } from '../../src/calendar/weeks.js';
import { exactly } from '../../src/order-policy/cells.js';
import { orderUnits } from '../../src/order-policy/order-units.js';
import { demandScenarios } from '../../src/order-policy/demand-scenarios.js';
import { usualLevelSpread, varianceAroundLevel } from '../../src/order-policy/level-spread.js';
import { csvRows } from './csv-rows.js';
import { keepForecasts, tallyWeek } from './range-tally.js';
import type { WeekFigures } from './week-figures.js';

/** Weeks ahead: two until the order arrives, the one it has to last for, the next, and two more that forecasts are chosen by. */
const horizon = 6;
const weeksUsed = 4;

interface Round {
  /** Monday of the first week that is not known */
  readonly week: string;
  readonly holding: number;
  readonly shortage: number;
}

/**
 * Decides the orders of one round of the judge: `history.csv`, `state.csv` and `round.json` of a folder become `orders.csv`. Forecasts come
 * from `almanac predict`, which is told that weeks out of stock are not known.
 */
function decide(folder: string): void {
  const { week, holding, shortage } = JSON.parse(readFileSync(join(folder, 'round.json'), 'utf8')) as Round;
  const history = csvRows(join(folder, 'history.csv'));
  const forecasts = forecastOf(folder, history);
  const tally = process.env['ORDERS_TALLY'];
  if (tally) {
    tallyWeek(tally, addWeeks(week, -1), salesOf(history, addWeeks(week, -1)));
    keepForecasts(tally, week, forecasts);
  }
  const lines = csvRows(join(folder, 'state.csv')).map(([store = '', product = '', ...stocks]) => {
    const [onHand = 0, first = 0, second = 0] = stocks.map(Number);
    const weeks = forecasts.get(`${store}-${product}`) ?? [];
    const units = weeks.length === 0 ? 0 : orderOf(weeks, onHand + first, second, { missing: shortage, holding });
    return `${store},${product},${units}`;
  });
  writeFileSync(join(folder, 'orders.csv'), `store,product,order\n${lines.join('\n')}\n`);
}

/** The order of a series: two weeks of demand pass before it arrives. */
function orderOf(
  weeks: readonly WeekFigures[],
  stock: number,
  arriving: number,
  { missing, holding }: { readonly missing: number; readonly holding: number },
): number {
  const periods = weeks.map(({ mean, p10, p90 }) => {
    return { mean, variance: Math.max(mean, varianceAroundLevel(mean, p10, p90)) };
  });
  const scenarios = demandScenarios(periods, usualLevelSpread, 1);
  const problem = {
    ...{ unitsPerCell: 1, scenarios, arrivals: [0, arriving], weeksOfPeriod: 1 },
    stock: scenarios.map(() => exactly(stock, 1)),
  };
  return orderUnits(problem, { missing, holdingPerWeek: holding }, { packSize: 1 }).units;
}

/** Forecasts of the coming weeks by series, from the first week on in which it was in stock. */
function forecastOf(folder: string, history: readonly string[][]): Map<string, WeekFigures[]> {
  const [input, out] = [join(folder, 'long.csv'), join(folder, 'forecast.csv')];
  const known = new Set<string>();
  const rows: string[] = [];
  for (const [store, product, week, sales, inStock] of history) {
    const id = `${store}-${product}`;
    if (inStock === '1') known.add(id);
    if (known.has(id)) rows.push(`${id},${week},${inStock === '1' ? sales : ''}`);
  }
  writeFileSync(input, `unique_id,ds,y\n${rows.join('\n')}\n`);
  const options = `predict --freq W --season 52 --horizon ${horizon} --holidays none`.split(' ');
  const run = [resolve('dist', 'cli.js'), ...options, '--input', input, '--out', out];
  const { status } = spawnSync(process.execPath, run, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`almanac predict ended with ${status}`);
  const forecasts = new Map<string, WeekFigures[]>();
  for (const [id = '', , ...figures] of csvRows(out)) {
    const [mean = 0, p10 = 0, , p90 = 0] = figures.map(Number);
    const weeks = forecasts.get(id);
    if (weeks) {
      if (weeks.length < weeksUsed) weeks.push({ mean, p10, p90 });
    } else forecasts.set(id, [{ mean, p10, p90 }]);
  }
  return forecasts;
}

/** Sales of the series that were in stock in a week. */
function salesOf(history: readonly string[][], monday: string): Map<string, number> {
  return new Map(
    history.flatMap(([store, product, week, sales, inStock]) =>
      week === monday && inStock === '1' ? [[`${store}-${product}`, Number(sales)] as const] : [],
    ),
  );
}

decide(process.argv[2] ?? '.');
