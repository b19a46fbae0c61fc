import { addDays, addWeeks } from '../calendar/weeks.js';
import type { SourcingPlan } from './plan.js';
import { noteInBoth } from './say-note.js';

/** What a plan was made from and what its figures mean, as labels and sentences. */
export function describePlan(plan: SourcingPlan): (readonly [label: string, text: string])[] {
  const { planId, from, weeks, runId, runHash, asOf, drawnUpOn, position, hash, total, notes } = plan;
  const withoutPrice = total[0]?.withoutPrice ?? 0;
  return [
    ['sourcing plan 货源采购计划', planId],
    ['days 日期', `${from} to ${addDays(addWeeks(from, weeks), -1)}, ${weeks} weeks`],
    ['drawn up on 编制日', drawnUpOn],
    ['position 位置', `${position}: orders, prices and shortages are those known up to this event`],
    ['forecast run 预测', `${runId}, content ${runHash}`],
    ['as-of date 截止日', `${asOf}: the last day of which the forecast knows`],
    ['plan content 内容', hash],
    [
      'units 数量',
      'Whole sales units. To buy = expected + owed − covered − short + carried, in whole packs over the months.',
    ],
    [
      'owed 欠货',
      'Units that retailers ordered before the first week and have not received, in the first month. Orders within the weeks are part of the forecast; what exceeds the forecast of a week is owed.',
    ],
    ['covered 库存抵扣', 'Units on hand or coming that the month uses up.'],
    [
      'short, carried 缺货',
      'While a product cannot be had nothing is bought (short). After the shortage the orders that are owed and the wishes of its last week are bought (carried).',
    ],
    ['range p10 … p90', 'Eight times in ten the orders of the month lie within it.'],
    [
      'price, value 单价、金额',
      'In major units of the currency: 1.00 = 100 minor units, as which prices are recorded. Purchase price of the product, else its unit price, else the newest order line that has one.',
    ],
    ['without price 无价', `${withoutPrice} products have no known price: their purchases are not in the value.`],
    ...notes
      .map((note) => noteInBoth(note, plan.lines))
      .map(
        ({ code, text, zh }) =>
          [code === 'short' ? 'shortage 缺货' : 'later orders 之后的订单', `${zh} ${text}`] as const,
      ),
  ];
}
