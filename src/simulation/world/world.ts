import { weeksFrom } from '../../calendar/weeks.js';
import { checkOptions, type SimulationOptions } from '../simulation-options.js';
import { CallDays } from './call-days.js';
import { categories, type Category } from './category.js';
import { makeProducts, type SimulatedProduct } from './make-products.js';
import { makeRetailers, type SimulatedRetailer } from './make-retailers.js';
import { Season } from './season.js';

/** Days beyond the end that retailers look ahead to. */
const lookAhead = 60;

/** Weeks beyond the end whose call days are settled: forecasts look so far ahead. */
const weeksAnnounced = 60;

/** Everything about the region that is settled before its first day. */
export interface World {
  readonly options: SimulationOptions;
  /** Mondays of the weeks that are lived, oldest first: those that were planned, and those by which the region goes on. */
  readonly weeks: readonly string[];
  readonly retailers: readonly SimulatedRetailer[];
  readonly products: readonly SimulatedProduct[];
  readonly callDays: CallDays;
  seasonOf(category: Category): Season;
}

/** @throws {DomainError} 'invalid' where an option is out of its range */
export function makeWorld(options: SimulationOptions): World {
  checkOptions(options);
  const weeks = options.livedWeeks ?? options.weeks;
  const days = 7 * weeks;
  const seasons = new Map(categories.map((each) => [each, new Season(each, options.start, days + lookAhead)]));
  return {
    options,
    weeks: weeksFrom(options.start, weeks),
    retailers: makeRetailers(options),
    products: makeProducts(options),
    callDays: new CallDays(options.start, weeks + weeksAnnounced),
    seasonOf: (category) => seasons.get(category) as Season,
  };
}
