import { addDays, addWeeks } from '../src/calendar/weeks.js';
import { DemandHistoryReader } from '../src/read-models/readers/demand-history.reader.js';
import type { SimulationOptions } from '../src/simulation/simulation-options.js';
import { declaredUnits, errorsOf, truthByPair, type DeclaredUnits } from './evaluate-declarations.js';
import { markdown, publish } from './figures.js';
import { forecastAsOf, withSimulatedModels } from './simulated-models.js';

const region = { retailers: 60, products: 40, weeks: 117, start: '2024-09-02' };
const seeds = [2, 3];
const [weeksBetweenForecasts, forecasts, horizon] = [4, 6, 5];

/**
 * What declared demand is worth in simulated regions, against what customers truly wanted: summed as it is declared, left aside, and
 * weighed by its credibility. Nothing was tuned on these regions.
 */
export async function main(): Promise<void> {
  const each: DeclaredUnits[][] = [];
  for (const seed of seeds)
    each.push(...(await declaredInRegion({ ...region, seed }, weeksBetweenForecasts, forecasts)));
  publish('declared', markdown(header, rowsOf(each)));
}

/** What was expected and wanted of the declarations that were open on each of the last days with a forecast. */
export async function declaredInRegion(
  options: SimulationOptions,
  weeks: number,
  times: number,
): Promise<DeclaredUnits[][]> {
  return withSimulatedModels(options, async ({ simulation, models }) => {
    const truth = truthByPair(simulation.trueDemand(), options.start, options.weeks);
    const days: DeclaredUnits[][] = [];
    for (let back = times; back > 0; back--) {
      const asOf = addDays(addWeeks(options.start, options.weeks - back * weeks - 1), -1);
      const ignoring = await forecastAsOf(models, asOf, horizon, false);
      const weighing = await forecastAsOf(models, asOf, horizon);
      const reader = new DemandHistoryReader(models.sql);
      days.push(await declaredUnits(reader, asOf, { ignoring, weighing }, truth, options.start));
    }
    return days;
  });
}

const header = ['declared demand', 'declarations', 'error of retailer × product %', 'error of products %', 'bias %'];

function rowsOf(days: readonly DeclaredUnits[][]): string[][] {
  const count = days.reduce((sum, { length }) => sum + length, 0);
  const methods = [
    ['summed as declared', 'naive'],
    ['left aside: the forecast alone', 'ignored'],
    ['weighed by credibility', 'weighed'],
  ] as const;
  return methods.map(([name, method]) => {
    const errors = days.map((units) => errorsOf(units, method));
    const mean = (of: keyof ReturnType<typeof errorsOf>) =>
      (errors.reduce((sum, each) => sum + each[of], 0) / errors.length).toFixed(1);
    return [name, String(count), mean('pairs'), mean('products'), mean('bias')];
  });
}
