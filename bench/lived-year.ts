import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suggestedOrders } from '../src/cli/suggested-orders.js';
import { servicesOver } from '../src/services.js';
import { watchPlay, type RegionFigures } from '../src/simulation/region-figures.js';
import { averageOfFourWeeks, sameAsLastTime } from '../src/simulation/simple-plays.js';
import { simulateRegion, type OrderPlay } from '../src/simulation/simulate-region.js';
import type { SimulationOptions } from '../src/simulation/simulation-options.js';
import { openStorage, type Storage } from '../src/storage.js';
import type { SuggestionOptions } from '../src/suggestions/suggestion.service.js';
import { classLevels, summedIntervalRule } from './summed-interval-rule.js';

/** A region, the weeks it is lived on, and how often it is forecast meanwhile. */
export interface LivedYear {
  readonly region: SimulationOptions;
  readonly weeks: number;
  readonly forecastEvery: number;
}

/** Who decides the orders. */
export const rules = ['own', 'last', 'average', 'summed interval', 'suggested'] as const;
export type Rule = (typeof rules)[number];

/**
 * Lives the same weeks under each rule: the region is recorded once, and goes on from there in a copy for each of them. Customers want the
 * same under every rule.
 *
 * @returns what happened in the weeks lived on
 */
export async function livedYears(year: LivedYear, played: readonly Rule[]): Promise<Map<Rule, RegionFigures>> {
  const folder = await mkdtemp(join(tmpdir(), 'lived-year-'));
  const base = join(folder, 'base');
  try {
    await inStorage(base, async ({ store }) => void (await simulateRegion(store, year.region)));
    const figures = new Map<Rule, RegionFigures>();
    for (const rule of played) {
      const own = join(folder, 'lived');
      await cp(base, own, { recursive: true });
      await inStorage(own, async (storage) => void figures.set(rule, await livedUnder(storage, year, rule)));
      await rm(own, { recursive: true });
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function livedUnder(storage: Storage, { region, weeks, forecastEvery }: LivedYear, rule: Rule) {
  const { play, figures } = watchPlay(playOf(storage, rule, forecastEvery));
  const livedWeeks = region.weeks + weeks;
  await simulateRegion(storage.store, { ...region, livedWeeks }, undefined, play);
  const found = figures(7 * livedWeeks);
  if (!found) throw new Error('No call was due in the weeks lived on.');
  return found;
}

function playOf(storage: Storage, rule: Rule, forecastEvery: number): OrderPlay | undefined {
  const suggested = (suggesting: SuggestionOptions) =>
    suggestedOrders(storage, servicesOver({ ...storage, suggesting }).suggestions, forecastEvery);
  const insisting = { company: {}, categories: {}, products: {}, serviceLevels: classLevels };
  switch (rule) {
    case 'own':
      return undefined;
    case 'last':
      return (day) => Promise.resolve(sameAsLastTime(day));
    case 'average':
      return (day) => Promise.resolve(averageOfFourWeeks(day));
    case 'summed interval':
      return suggested({ orderCosts: insisting, rule: summedIntervalRule });
    case 'suggested':
      return suggested({});
  }
}

async function inStorage(dataFolder: string, work: (storage: Storage) => Promise<void>): Promise<void> {
  const storage = await openStorage({ dataFolder });
  try {
    await work(storage);
  } finally {
    await storage.close();
  }
}
