import { isoWeekday, addWeeks, weekOf } from '../calendar/weeks.js';
import { invalid } from '../kernel/domain-error.js';
import { businessDate, wholeUnits } from '../kernel/quantities.js';

/** How large the simulated region is and which chance rules it. The same options give the same history, to the last unit. */
export interface SimulationOptions {
  readonly retailers: number;
  readonly products: number;
  /** Weeks that are planned: who opens, what is launched and where it is short lies within them. */
  readonly weeks: number;
  /** Weeks that are lived, ≥ `weeks`, its default: the region goes on, and the first weeks are the same whatever their number. */
  readonly livedWeeks?: number;
  readonly seed: number;
  /** Monday of the first week. */
  readonly start: string;
}

/**
 * Options for a history that ends with the last full week before `until`.
 *
 * @param until  business date, usually today; the week it lies in is not simulated
 */
export function optionsUntil(until: string, size: Omit<SimulationOptions, 'start'>): SimulationOptions {
  return { ...size, start: addWeeks(weekOf(until), -size.weeks) };
}

/** @throws {DomainError} 'invalid' naming the option, what was expected and what was found */
export function checkOptions(options: SimulationOptions): SimulationOptions {
  wholeUnits('retailers', options.retailers, 1);
  wholeUnits('products', options.products, 1);
  wholeUnits('weeks', options.weeks, 1);
  if (options.livedWeeks !== undefined) wholeUnits('livedWeeks', options.livedWeeks, options.weeks);
  if (!Number.isSafeInteger(options.seed)) throw invalid('seed', { en: 'a whole number', zh: '整数' }, options.seed);
  if (isoWeekday(businessDate('start', options.start)) !== 1)
    throw invalid('start', { en: 'a Monday', zh: '周一' }, options.start);
  return options;
}
