import type { Sentence } from '../../kernel/language.js';
import type { DayCount } from './odd-days.js';
import type { MixUp, PricedLine } from './unit-mix-up.js';

/** A day of which many lines are doubted. */
export interface OddDay extends DayCount {
  readonly day: string;
}

/** Says in a sentence why a line is doubted, with the figures that show it. */
export function describeMixUp(mixUp: MixUp, line: PricedLine, oddDay?: OddDay): Sentence {
  const said = sayMixUp(mixUp, line);
  if (!oddDay) return said;
  const { day, mixedUp, lines } = oddDay;
  return {
    en: `${said.en} On ${day} so are at least ${mixedUp} of ${lines} lines.`,
    zh: `${said.zh}${day} 的 ${lines} 行中至少 ${mixedUp} 行如此。`,
  };
}

function sayMixUp({ kind, usualMinor, pack }: MixUp, { quantity, priceMinor }: PricedLine): Sentence {
  const price = money(priceMinor);
  const usual = money(usualMinor);
  switch (kind) {
    case 'pack-price':
      return {
        en: `Price ${price} is ${pack} times the usual ${usual}, and ${pack} are in a pack: quantity ${quantity} seems to count packs.`,
        zh: `单价 ${price} 是通常单价 ${usual} 的 ${pack} 倍，而每件 ${pack} 个：数量 ${quantity} 可能是按件计的。`,
      };
    case 'pack-price-spread':
      return {
        en: `${quantity} × ${price} is the usual price of one pack of ${pack} (${pack} × ${usual}): quantity ${quantity} seems to count packs, and the price of one was divided by it.`,
        zh: `${quantity} × ${price} 恰为一件（${pack} × ${usual}）的通常价格：数量 ${quantity} 可能是按件计的，而单价是一件的价格除以数量。`,
      };
    case 'unit-price-spread':
      return {
        en: `${quantity} × ${price} is the usual price of one unit (${usual}): the price of one seems to have been divided by the quantity.`,
        zh: `${quantity} × ${price} 恰为通常单价 ${usual}：单价可能被数量除过。`,
      };
    case 'whole-ratio':
      return {
        en: `Price ${price} is ${pack} times the usual ${usual}; no pack of so many is known, but quantity ${quantity} seems to count packs of ${pack}.`,
        zh: `单价 ${price} 是通常单价 ${usual} 的 ${pack} 倍；没有这样的包装记录，但数量 ${quantity} 可能是按每件 ${pack} 个计的。`,
      };
  }
}

export function money(minor: number): string {
  return (minor / 100).toFixed(2);
}
