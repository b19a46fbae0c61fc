/** Sentences with which imports have held lines, and what they are in Chinese, from their figures. */
const sentences: readonly (readonly [sentence: RegExp, say: (...figures: (string | undefined)[]) => string])[] = [
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
  [/^The order was recorded without this line\.$/, () => '订单此前记录时没有这一行。'],
];

const ofDay = / On (\S+) so are at least (\d+) of (\d+) lines\.$/;

/** Why a line was held, in Chinese, read from the English sentence, which is all that events recorded; as it was recorded where none fits. */
export function recordedDoubt(doubt: string): string {
  const [suffix = '', day, odd, lines] = ofDay.exec(doubt) ?? [];
  const rest = doubt.slice(0, doubt.length - suffix.length);
  for (const [sentence, say] of sentences) {
    const found = sentence.exec(rest);
    if (!found) continue;
    const said = say(...found.slice(1));
    return suffix === '' ? said : `${said}${day} 的 ${lines} 行中至少 ${odd} 行如此。`;
  }
  return doubt;
}
