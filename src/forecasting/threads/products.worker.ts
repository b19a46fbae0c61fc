import { constants, setPriority } from 'node:os';
import { workerData } from 'piscina';
import { forecastProducts } from '../base-forecasts/forecast-products.js';
import { forecastProductsGlobally } from '../base-forecasts/forecast-products-globally.js';
import { forecastRetailersGlobally } from '../base-forecasts/forecast-retailers-globally.js';
import { learnPairLevels } from '../base-forecasts/pairs/learn-pair-levels.js';
import type { Pass } from './passes.js';
import { quantileProducts } from '../ranges/quantile-products.js';
import type { ForecastBuffers } from '../forecast-buffers.js';

const buffers = workerData as ForecastBuffers;
const passes: Record<Pass, (buffers: ForecastBuffers, from: number, to: number) => void> = {
  forecast: forecastProducts,
  quantiles: quantileProducts,
  pairs: learnPairLevels,
  products: forecastProductsGlobally,
  retailers: forecastRetailersGlobally,
};

// On Linux a thread has a priority of its own: threads that answer requests run first.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

/** One share of a pass. */
export default function work({ pass, from, to }: { pass: Pass; from: number; to: number }): void {
  passes[pass](buffers, from, to);
}
