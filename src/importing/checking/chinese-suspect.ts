import { sayByPattern, type Pattern } from '../../kernel/by-pattern.js';
import { chineseDoubt } from '../../recording/phone-orders/chinese-doubt.js';

const patterns: readonly Pattern[] = [
  [/^Retailer (.+) is in no master file\.$/, (id) => `零售户 ${id} 不在任何基础资料文件中。`],
  [/^Product (.+) is in no master file\.$/, (sku) => `产品 ${sku} 不在任何基础资料文件中。`],
  [/^Order (.+) is of (\S+), which is still to come\.$/, (order, day) => `订单 ${order} 的日期 ${day} 尚未到来。`],
  [/^Order (.+) is of (\S+), before 1990\.$/, (order, day) => `订单 ${order} 的日期 ${day} 早于 1990 年。`],
  [
    /^Order (.+) is of (\S+), after one of retailer (.+) of (\S+)\.$/,
    (order, day, retailer, last) =>
      `订单 ${order} 的日期为 ${day}，而文件中零售户 ${retailer} 在它之前已有 ${last} 的订单。`,
  ],
  [/^Product (.+) has price 0\.$/, (sku) => `产品 ${sku} 的单价为 0。`],
  [
    /^Order (.+) has (\d+) of product (.+) at the same price twice\.$/,
    (order, units, sku) => `订单 ${order} 中产品 ${sku}、数量 ${units}、单价相同的明细出现两次。`,
  ],
  [
    /^Product (.+) at (\S+); around then it usually cost (\S+)\.$/,
    (sku, price, usual) => `产品 ${sku} 的单价为 ${price}，当时通常为 ${usual}。`,
  ],
  [/^Product (.+?): (.+)$/s, (sku, doubt = '') => `产品 ${sku}：${chineseDoubt(doubt)}`],
];

/** What is odd about a row, in Chinese. */
export function chineseSuspect(text: string): string {
  return sayByPattern(patterns, text) ?? chineseDoubt(text);
}
