import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addWeeks } from '../../src/calendar/weeks.js';
import { demandCells } from '../../src/order-policy/demand-cells.js';
import type { WeekFigures } from './week-figures.js';

/** Units of a week in which a series was in stock. */
export type Sales = ReadonlyMap<string, number>;
/** Forecasts of the weeks from one on, by series. */
export type Forecasts = ReadonlyMap<string, readonly WeekFigures[]>;

const deviationsInRange = 2.5631;
const tally = 'tally.csv';

/** Keeps the forecasts that were made before a week, so that later rounds can look at how they did. */
export function keepForecasts(folder: string, firstWeek: string, forecasts: Forecasts): void {
  writeFileSync(join(folder, `${firstWeek}.json`), JSON.stringify([...forecasts]));
}

/** Looks at every kept forecast of a week that has passed. */
export function tallyWeek(folder: string, week: string, sales: Sales): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const forecasts = JSON.parse(readFileSync(join(folder, name), 'utf8')) as [string, WeekFigures[]][];
    const lines = forecasts.flatMap(([id, weeks]) => {
      const actual = sales.get(id);
      const figures = weeks.find((_, h) => addWeeks(name.slice(0, -5), h) === week);
      return actual === undefined || !figures ? [] : [`${inRange(actual, figures)}\n`];
    });
    appendFileSync(join(folder, tally), lines.join(''));
  }
}

/** Share of the weeks looked at that lay within p10 … p90, in percent. */
export function tallied(folder: string): { readonly weeks: number; readonly percent: number } {
  const file = join(folder, tally);
  const shares = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];
  return { weeks: shares.length, percent: (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length };
}

/** 1 inside, 0 outside; where no sale is the lower end of the range, so much of its chance as lies above p10. */
function inRange(actual: number, { mean, p10, p90 }: WeekFigures): number {
  if (actual < p10 || actual > p90) return 0;
  if (actual > 0 || p10 > 0) return 1;
  const variance = Math.max(mean, ((p90 - p10) / deviationsInRange) ** 2);
  const none = demandCells(mean, variance, 1)[0] ?? 1;
  return Math.max(0, 1 - 0.1 / none);
}
