import { learntShare } from './base-forecasts/pairs/learnt-leaves.js';
import { productShares } from './reconciliation/targets.js';

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** How a number of a forecast comes about, in sentences that answer the question why. */
export const forecastMethod: readonly string[] = [
  `What a retailer is expected to need of a product is to ${percent(learntShare)} what all pairs of retailer and product have taught ` +
    'together (their means, sizes and silences, and how the product, the retailer and the product in its area go), the rest its own ' +
    'rhythm and means: these alone where few pairs are known.',
  `A product is to ${percent(productShares.leaves)} the sum of these, the rest models of products; it is drawn half-way to the ` +
    'forecast of the whole. Seasons and festivals are lent by product, family and the whole.',
  'This is what is needed; it is ordered at the calls: before a week in which nobody calls an order is for two weeks, and in that week nothing ' +
    'is ordered.',
  'Then all levels are made to add up, and whole units are given where they weigh least.',
];
