import { constants, setPriority } from 'node:os';
import { workerData } from 'piscina';
import { forecastProducts } from './forecast-products.js';
import type { Pass } from './make-forecast.js';
import { forecastProductsTogether } from './global-products.js';
import { quantileProducts } from './quantile-products.js';
import type { Workplace } from './workplace.js';

const place = workerData as Workplace;
const passes = { forecast: forecastProducts, together: forecastProductsTogether, quantiles: quantileProducts };

// On Linux a thread has a priority of its own: whoever answers calls goes first.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_LOW);

/** One share of a pass. */
export default function work({ pass, from, to }: { pass: Pass; from: number; to: number }): void {
  passes[pass](place, from, to);
}
