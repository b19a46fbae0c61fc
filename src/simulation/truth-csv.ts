import type { TrueDemand } from './simulate.js';

/** The truth as CSV, line by line with line ends: `retailer_id,sku,week,demand`. Weeks in which nothing was wanted are left out. */
export function* truthCsv(truth: Iterable<TrueDemand>): Generator<string> {
  yield 'retailer_id,sku,week,demand\n';
  for (const { retailerId, sku, weekOf, units } of truth)
    if (units > 0) yield `${retailerId},${sku},${weekOf},${units}\n`;
}
