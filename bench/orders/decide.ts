import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exactly } from '../../src/order-policy/cells.js';
import { orderUnits } from '../../src/order-policy/order-units.js';
import { weeklyDemand, type WeekFigures } from '../../src/order-policy/weekly-demand.js';
import { csvRows } from './csv-rows.js';

/** Weeks until the order arrives, the one it has to last for, and the next. */
const horizon = 4;

interface Round {
  readonly holding: number;
  readonly shortage: number;
}

/**
 * Decides the orders of one round of the judge: `history.csv`, `state.csv` and `round.json` of a folder become `orders.csv`. Forecasts come
 * from `almanac predict`, which is told that weeks out of stock are not known.
 */
function decide(folder: string): void {
  const { holding, shortage } = JSON.parse(readFileSync(join(folder, 'round.json'), 'utf8')) as Round;
  const forecasts = forecastOf(folder);
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
  const scenarios = weeklyDemand(weeks, 1);
  const problem = {
    ...{ unitsPerCell: 1, scenarios, arrivals: [0, arriving], weeksOfPeriod: 1 },
    stock: scenarios.map(() => exactly(stock, 1)),
  };
  return orderUnits(problem, { missing, holdingPerWeek: holding }, { packSize: 1 }).units;
}

/** Forecasts of the coming weeks by series, from the first week on in which it was in stock. */
function forecastOf(folder: string): Map<string, WeekFigures[]> {
  const [input, out] = [join(folder, 'long.csv'), join(folder, 'forecast.csv')];
  const known = new Set<string>();
  const rows: string[] = [];
  for (const [store, product, week, sales, inStock] of csvRows(join(folder, 'history.csv'))) {
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
    if (weeks) weeks.push({ mean, p10, p90 });
    else forecasts.set(id, [{ mean, p10, p90 }]);
  }
  return forecasts;
}

decide(process.argv[2] ?? '.');
