import type { HeldLine } from '../../recording/phone-orders/phone-order.events.js';
import { dayName } from '../fields/day-number.js';
import type { OrderRow } from '../orders/order-row.js';
import type { StagedOrder } from '../orders/staged-order.js';
import { describeMixUp, money } from './describe-mix-up.js';
import type { Product } from './known-products.js';
import type { ProductFigures } from './product-figures.js';
import type { DayCount } from './odd-days.js';
import type { SuspectList } from './suspects.js';
import { isCommonest, unitMixUp, type MixUp } from './unit-mix-up.js';
import { usualPrice, usualQuantity } from './usual.js';
import type { Sentence } from '../../kernel/language.js';

const day1990 = 7305;
/** A quantity is extraordinary from here, where it is also this many times what 19 of 20 lines do not exceed. */
const extraordinary = { least: 100, times: 50, lines: 20 };
const unusualPrice = 3;

/** Why a line is held back, with the figures that are probably right where they can be derived. */
interface Doubt extends Pick<Partial<MixUp>, 'repaired'> {
  readonly doubt: Sentence;
}

/** Looks at orders one after the other, in the order of the file. */
export class OrderCheck {
  private readonly lastDays = new Map<string, number>();

  constructor(
    private readonly products: ReadonlyMap<string, Product>,
    private readonly oddDays: ReadonlyMap<number, DayCount>,
    private readonly today: number,
    private readonly suspects: SuspectList,
  ) {}

  /** Reports what is odd about an order. @returns the lines to hold back, by row; the others count as given */
  check(order: StagedOrder): Map<OrderRow, HeldLine> {
    this.checkDay(order);
    const held = new Map<OrderRow, HeldLine>();
    const seen = new Map<string, OrderRow>();
    const oddDay = this.oddDays.get(order.orderedOn);
    order.rows.forEach((row, i) => {
      this.checkRow(order, row, seen);
      const doubted = this.doubt(order, row, oddDay);
      if (doubted) held.set(row, heldLine(row, i + 1, doubted));
    });
    return held;
  }

  private checkDay({ orderId, retailerId, orderedOn, rows }: StagedOrder): void {
    const line = rows[0]?.line ?? 0;
    const last = this.lastDays.get(retailerId);
    const day = dayName(orderedOn);
    if (orderedOn > this.today)
      this.suspects.add('date-in-future', line, () => ({
        en: `Order ${orderId} is of ${day}, which is still to come.`,
        zh: `订单 ${orderId} 的日期 ${day} 尚未到来。`,
      }));
    if (orderedOn < day1990)
      this.suspects.add('date-before-1990', line, () => ({
        en: `Order ${orderId} is of ${day}, before 1990.`,
        zh: `订单 ${orderId} 的日期 ${day} 早于 1990 年。`,
      }));
    if (last !== undefined && orderedOn < last)
      this.suspects.add('date-out-of-order', line, () => ({
        en: `Order ${orderId} is of ${day}, after one of retailer ${retailerId} of ${dayName(last)}.`,
        zh: `订单 ${orderId} 的日期为 ${day}，而文件中零售户 ${retailerId} 在它之前已有 ${dayName(last)} 的订单。`,
      }));
    this.lastDays.set(retailerId, Math.max(orderedOn, last ?? orderedOn));
  }

  private checkRow({ orderId }: StagedOrder, row: OrderRow, seen: Map<string, OrderRow>): void {
    const { line, sku, requested, unitPriceMinor } = row;
    if (unitPriceMinor === 0)
      this.suspects.add('price-zero', line, () => ({
        en: `Product ${sku} has price 0.`,
        zh: `产品 ${sku} 的单价为 0。`,
      }));
    const before = seen.get(sku);
    if (!before) seen.set(sku, row);
    else if (before.requested === requested && before.unitPriceMinor === unitPriceMinor)
      this.suspects.add('duplicate-line', line, () => ({
        en: `Order ${orderId} has ${requested} of product ${sku} at the same price twice.`,
        zh: `订单 ${orderId} 中产品 ${sku}、数量 ${requested}、单价相同的明细出现两次。`,
      }));
  }

  /** A quantity that would be asked back of a clerk is held back: nobody is there to be asked. */
  private extraordinary({ line, sku, requested }: OrderRow, figures: ProductFigures): Doubt | undefined {
    if (requested < extraordinary.least || figures.lines < extraordinary.lines) return undefined;
    const usual = usualQuantity(figures, 0.95) ?? Infinity;
    if (requested < usual * extraordinary.times) return undefined;
    const doubt = {
      en: `${requested} of product ${sku}; 19 of 20 lines have at most ${usual}.`,
      zh: `产品 ${sku} 数量 ${requested}，而 95% 的明细不超过 ${usual}。`,
    };
    this.suspects.add('quantity-extraordinary', line, () => doubt);
    return { doubt };
  }

  /** Why a line is held back, in words. */
  private doubt(order: StagedOrder, row: OrderRow, oddDay: DayCount | undefined): Doubt | undefined {
    const product = this.products.get(row.sku);
    return product && (this.mixUp(order, row, product, oddDay) ?? this.extraordinary(row, product.figures));
  }

  private mixUp(
    { orderedOn }: StagedOrder,
    row: OrderRow,
    product: Product,
    oddDay: DayCount | undefined,
  ): Doubt | undefined {
    const { line, sku, requested, unitPriceMinor } = row;
    if (!unitPriceMinor || product.figures.prices.length < 2) return undefined;
    // The price of most lines is the commonest, and that is as usual as can be.
    const cell = product.figures.cell(unitPriceMinor);
    if (cell && isCommonest(cell, product.figures)) return undefined;
    const priced = { day: orderedOn, quantity: requested, priceMinor: unitPriceMinor };
    const mixUp = unitMixUp(product.figures, priced, product.packSize, oddDay !== undefined);
    if (mixUp && (oddDay || standsAlone(mixUp))) {
      const doubt = describeMixUp(mixUp, priced, oddDay && { day: dayName(orderedOn), ...oddDay });
      this.suspects.add('unit-mix-up', line, () => ({
        en: `Product ${sku}: ${doubt.en}`,
        zh: `产品 ${sku}：${doubt.zh}`,
      }));
      return { ...mixUp, doubt };
    }
    const usual = usualPrice(product.figures, orderedOn);
    if (usual && (unitPriceMinor >= usual * unusualPrice || unitPriceMinor * unusualPrice <= usual))
      this.suspects.add('price-unusual', line, () => ({
        en: `Product ${sku} at ${money(unitPriceMinor)}; around then it usually cost ${money(usual)}.`,
        zh: `产品 ${sku} 的单价为 ${money(unitPriceMinor)}，当时通常为 ${money(usual)}。`,
      }));
    return undefined;
  }
}

/** On an ordinary day only the plainest case is doubted: prices do halve and double. */
function standsAlone({ kind, exact, pack }: MixUp): boolean {
  return exact && pack >= 3 && (kind === 'pack-price' || kind === 'pack-price-spread');
}

function heldLine(row: OrderRow, line: number, { doubt, repaired }: Doubt): HeldLine {
  const { sku, requested, granted, delivered, unitPriceMinor } = row;
  const figures = { sku, requested, granted, delivered, ...(unitPriceMinor !== undefined && { unitPriceMinor }) };
  const said = { doubt: doubt.en, doubtZh: doubt.zh };
  if (!repaired) return { line, ...figures, ...said };
  const { timesQuantity: times, unitPriceMinor: price } = repaired;
  const proposal = {
    requested: requested * times,
    granted: granted * times,
    delivered: delivered * times,
    unitPriceMinor: price,
  };
  return { line, ...figures, ...said, proposal };
}
