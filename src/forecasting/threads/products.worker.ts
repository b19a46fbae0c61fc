import { constants, setPriority } from 'node:os';
import { workerData } from 'piscina';
import { forecastProducts } from '../base-forecasts/forecast-products.js';
import { forecastProductsTogether } from '../base-forecasts/global-products.js';
import { forecastRetailersTogether } from '../base-forecasts/global-retailers.js';
import { learnPairLevels } from '../base-forecasts/pairs/learn-pair-levels.js';
import type { Pass } from './passes.js';
import { quantileProducts } from '../ranges/quantile-products.js';
import type { Workplace } from './workplace.js';

const place = workerData as Workplace;
const passes: Record<Pass, (place: Workplace, from: number, to: number) => void> = {
  forecast: forecastProducts,
  quantiles: quantileProducts,
  pairs: learnPairLevels,
  products: forecastProductsTogether,
  retailers: forecastRetailersTogether,
};

// On Linux a thread has a priority of its own: whoever answers calls goes first.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

/** One share of a pass. */
export default function work({ pass, from, to }: { pass: Pass; from: number; to: number }): void {
  passes[pass](place, from, to);
}
