import type { PriceCell, ProductFigures } from './product-figures.js';
import { packFromOrders, pricesNear, usualPrice } from './usual.js';

/**
 * How price and quantity of a line come to be in different units.
 * - `pack-price`: the price is that of a pack, and the quantity counts packs.
 * - `pack-price-spread`: the price of one pack was divided by the quantity, and the quantity counts packs.
 * - `unit-price-spread`: the price of one unit was divided by the quantity.
 * - `whole-ratio`: the price is a whole number of times the usual one, but no pack of so many is known.
 */
export type MixUpKind = 'pack-price' | 'pack-price-spread' | 'unit-price-spread' | 'whole-ratio';

export interface MixUp {
  readonly kind: MixUpKind;
  readonly usualMinor: number;
  /** Units in a pack; 1 where the quantity counts units. */
  readonly pack: number;
  /** To the cent, against a price really asked. */
  readonly exact: boolean;
  /** What the price per unit and the quantity probably are; absent where several readings are possible. */
  readonly repaired?: { readonly timesQuantity: number; readonly unitPriceMinor: number };
}

export interface PricedLine {
  readonly day: number;
  readonly quantity: number;
  readonly priceMinor: number;
}

/** A price this much above or below another of its product is looked at; on a day known to be wrong, this much. */
const odd = 1.7;
const oddOnOddDay = 1.1;
const mostInPack = 60;
const roughly = 0.15;

/**
 * Compares a line with what its product usually costs and how it is packed.
 * @param packSize units in a pack as the master data say; 1 where unknown
 * @param onOddDay whether the day is known to be full of mix-ups: then prices that only nearly fit count, too
 * @returns the reading that fits best, or undefined where the line is as usual or odd in another way
 */
export function unitMixUp(
  figures: ProductFigures,
  line: PricedLine,
  packSize: number,
  onOddDay: boolean,
): MixUp | undefined {
  const own = figures.cell(line.priceMinor);
  if (own && isCommonest(own, figures)) return undefined;
  const usual = commoner(figures, own, line, onOddDay ? oddOnOddDay : odd);
  if (usual.length === 0) return undefined;
  const known = packSize > 1 ? packSize : packFromOrders(figures);
  const tolerance = (expected: number) => Math.max(line.quantity / 2 + 1, expected * 0.002);
  for (const { priceMinor } of usual) {
    const found = reading(line, priceMinor, known, tolerance);
    if (found) return { ...found, exact: true };
  }
  const middle = onOddDay ? usualPrice(figures, line.day) : undefined;
  const rough = middle && known ? reading(line, middle, known, (expected) => expected * roughly) : undefined;
  return rough && isOdd(line.priceMinor, middle ?? 0, oddOnOddDay) ? { ...rough, exact: false } : undefined;
}

/** Whether most lines of a product had this price, and not only on one day: then nothing else is more usual. */
export function isCommonest({ lines, first, last }: PriceCell, figures: ProductFigures): boolean {
  return first < last && lines * 2 > figures.lines;
}

/** Prices asked more often than this one, or at other times than its only day, that differ from it by a factor; commonest first. */
function commoner(figures: ProductFigures, own: PriceCell | undefined, line: PricedLine, factor: number): PriceCell[] {
  const ownLines = own && own.first < own.last ? own.lines : 0;
  const others = figures.prices.filter(
    (cell) => cell !== own && cell.lines >= ownLines && isOdd(line.priceMinor, cell.priceMinor, factor),
  );
  if (others.length === 0) return others;
  const near = new Set(pricesNear(figures, line.day));
  return others.filter((cell) => near.has(cell)).sort((a, b) => b.lines - a.lines);
}

function isOdd(price: number, usual: number, factor: number): boolean {
  return price >= usual * factor || price * factor <= usual;
}

type Reading = Omit<MixUp, 'exact'>;

function reading(
  { quantity, priceMinor }: PricedLine,
  usualMinor: number,
  pack: number | undefined,
  tolerance: (expected: number) => number,
): Reading | undefined {
  const near = (found: number, expected: number) => Math.abs(found - expected) <= tolerance(expected);
  const total = priceMinor * quantity;
  const repaired = (timesQuantity: number, priceOfPack: number) => ({
    timesQuantity,
    unitPriceMinor: Math.round(priceOfPack / timesQuantity),
  });
  if (pack && near(priceMinor, usualMinor * pack))
    return { kind: 'pack-price', usualMinor, pack, repaired: repaired(pack, priceMinor) };
  if (pack && near(total, usualMinor * pack))
    return { kind: 'pack-price-spread', usualMinor, pack, repaired: repaired(pack, total) };
  if (quantity > 1 && near(total, usualMinor))
    return { kind: 'unit-price-spread', usualMinor, pack: 1, repaired: repaired(1, total) };
  const times = Math.round(priceMinor / usualMinor);
  if (times < 3 || times > mostInPack || !near(priceMinor, usualMinor * times)) return undefined;
  const single = quantity === 1 && { repaired: repaired(times, priceMinor) };
  return { kind: 'whole-ratio', usualMinor, pack: times, ...single };
}
