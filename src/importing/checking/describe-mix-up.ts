import type { MixUp, PricedLine } from './unit-mix-up.js';

/** Says in a sentence why a line is doubted, with the figures that show it. */
export function describeMixUp({ kind, usualMinor, pack }: MixUp, { quantity, priceMinor }: PricedLine): string {
  const price = money(priceMinor);
  const usual = money(usualMinor);
  switch (kind) {
    case 'pack-price':
      return `Price ${price} is ${pack} times the usual ${usual}, and ${pack} are in a pack: quantity ${quantity} seems to count packs.`;
    case 'pack-price-spread':
      return `${quantity} × ${price} is the usual price of one pack of ${pack} (${pack} × ${usual}): quantity ${quantity} seems to count packs, and the price of one was divided by it.`;
    case 'unit-price-spread':
      return `${quantity} × ${price} is the usual price of one unit (${usual}): the price of one seems to have been divided by the quantity.`;
    case 'whole-ratio':
      return `Price ${price} is ${pack} times the usual ${usual}; no pack of so many is known, but quantity ${quantity} seems to count packs of ${pack}.`;
  }
}

export function money(minor: number): string {
  return (minor / 100).toFixed(2);
}
