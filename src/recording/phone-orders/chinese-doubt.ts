import { sayByPattern, type Pattern } from '../../kernel/by-pattern.js';

/** Reasons for which an import holds a line, as they are recorded. */
const patterns: readonly Pattern[] = [
  [
    /^Price (\S+) is (\d+) times the usual (\S+), and \d+ are in a pack: quantity (\d+) seems to count packs\.$/,
    (price, pack, usual, quantity) =>
      `单价 ${price} 是通常单价 ${usual} 的 ${pack} 倍，而每件 ${pack} 个：数量 ${quantity} 可能是按件计的。`,
  ],
  [
    /^(\d+) × (\S+) is the usual price of one pack of (\d+) \(\d+ × (\S+)\): quantity \d+ seems to count packs, and the price of one was divided by it\.$/,
    (quantity, price, pack, usual) =>
      `${quantity} × ${price} 恰为一件（${pack} × ${usual}）的通常价格：数量 ${quantity} 可能是按件计的，而单价是一件的价格除以数量。`,
  ],
  [
    /^(\d+) × (\S+) is the usual price of one unit \((\S+)\): the price of one seems to have been divided by the quantity\.$/,
    (quantity, price, usual) => `${quantity} × ${price} 恰为通常单价 ${usual}：单价可能被数量除过。`,
  ],
  [
    /^Price (\S+) is (\d+) times the usual (\S+); no pack of so many is known, but quantity (\d+) seems to count packs of \d+\.$/,
    (price, pack, usual, quantity) =>
      `单价 ${price} 是通常单价 ${usual} 的 ${pack} 倍；没有这样的包装记录，但数量 ${quantity} 可能是按每件 ${pack} 个计的。`,
  ],
  [
    /^(\d+) of product (.+); 19 of 20 lines have at most (\S+)\.$/,
    (quantity, sku, usual) => `产品 ${sku} 数量 ${quantity}，而 95% 的明细不超过 ${usual}。`,
  ],
];

const ofDay = / On (\S+) so are at least (\d+) of (\d+) lines\.$/;

/** Why a line is held, in Chinese; as it was recorded where that has no Chinese words. */
export function chineseDoubt(doubt: string): string {
  const [suffix = '', day, odd, lines] = ofDay.exec(doubt) ?? [];
  const said = sayByPattern(patterns, doubt.slice(0, doubt.length - suffix.length));
  if (said === undefined) return doubt;
  return suffix === '' ? said : `${said}${day} 的 ${lines} 行中至少 ${odd} 行如此。`;
}
