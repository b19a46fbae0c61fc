import { weekOf, weeksBetween } from '../calendar/weeks.js';
import type { EventStore } from '../event-store/event-store.js';
import { DomainError } from '../kernel/domain-error.js';
import { recordedLife } from '../simulation/recorded-life.js';
import type { SimulationOptions } from '../simulation/simulation-options.js';
import { beginsWithRegion } from '../simulation/simulate-region.js';

/**
 * Options by which a region that a store holds goes on for some weeks.
 *
 * @param size  as it was simulated the first time: the region is known by it
 * @throws {DomainError} 'not-found' where the store holds no region of these options
 */
export async function optionsToContinue(
  store: EventStore,
  size: Omit<SimulationOptions, 'start'>,
  more: number,
): Promise<SimulationOptions> {
  const { start, lastDay } = await recordedLife(store, lastDate);
  if (start !== undefined) {
    const options = { ...size, start };
    const lived = Math.max(size.weeks, lastDay === '' ? 0 : weeksBetween(start, weekOf(lastDay)) + 1);
    if (await beginsWithRegion(store, options)) return { ...options, livedWeeks: lived + more };
  }
  const { retailers, products, weeks, seed } = size;
  throw new DomainError('not-found', {
    en: `The store holds no region of ${retailers} retailers, ${products} products, ${weeks} weeks and seed ${seed} to go on with.`,
    zh: `数据中没有 ${retailers} 个零售户、${products} 个产品、${weeks} 周、种子 ${seed} 的区域可以继续。`,
  });
}

/** No order is later: none is asked for here. */
const lastDate = '9999-12-31';
