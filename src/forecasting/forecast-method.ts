import type { Language } from '../kernel/language.js';
import { learntShare } from './base-forecasts/pairs/learnt-leaves.js';
import { productShares } from './reconciliation/targets.js';

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** How a number of a forecast comes about, in sentences that answer the question why. */
export const forecastMethod: Readonly<Record<Language, readonly string[]>> = {
  en: [
    `What a retailer is expected to need of a product is to ${percent(learntShare)} what all pairs of retailer and product have taught ` +
      'together (their means, sizes and silences, and how the product, the retailer and the product in its area go), the rest its own ' +
      'rhythm and means: these alone where few pairs are known.',
    `A product is to ${percent(productShares.leaves)} the sum of these, the rest models of products; it is drawn half-way to the ` +
      'forecast of the whole. Seasons and festivals are lent by product, family and the whole.',
    'This is what is needed; it is ordered at the calls: before a week in which nobody calls an order is for two weeks, and in that week nothing ' +
      'is ordered. After the announced last day of a product or a retailer nothing is ordered either.',
    'Then all levels are made to add up, and whole units are given where they weigh least.',
  ],
  zh: [
    `零售户对某产品的预计需求，${percent(learntShare)} 来自全部“零售户×产品”共同学到的规律（均值、订量、间隔，以及产品、零售户和该产品在本区域的走势），` +
      '其余来自它自身的订货节奏和均值；已知组合较少时只用后者。',
    `产品的预测 ${percent(productShares.leaves)} 为上述之和，其余来自产品模型，并向总量预测靠拢一半；季节和节日由产品、品类和总量借给下层。`,
    '以上为需求；订货发生在访销日：停访周之前的订单要满足两周，停访周内没有订货。产品或零售户的截止日公布后，截止日之后不再有订货。',
    '最后使各层级加总一致，并在影响最小处取整。',
  ],
};
