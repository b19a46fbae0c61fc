import type { GrantedLine, OrderLine } from '../../recording/phone-orders/phone-order.events.js';
import type { World } from '../world/world.js';
import type { Allocation } from './allocation.js';
import { deliver } from './deliveries.js';
import type { Actor, CommandLog } from './command-log.js';
import { pricesOn } from './price-list.js';
import { isOpen, shelvesOn, type Shop } from './shop.js';
import { wantedUnits } from './wanted-units.js';

const allocating: Actor = { actor: 'allocation', role: 'system' };
const ordersKept = 8;
/** Minutes of the day in UTC between which retailers are called, and at which the orders of the day are granted. */
const [firstCall, lastCall, granting] = [210, 540, 570];

/** Units of each product that are ordered, by retailer; a retailer that is not named orders by its own rule. */
export type PlayedOrders = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The retailers whose order day has come. */
export function dueShops(shops: readonly Shop[], world: World, day: number): Shop[] {
  const week = Math.floor(day / 7);
  return shops.filter(
    (shop) => isOpen(shop, week) && world.callDays.inWeek(shop.retailer.details.orderDay, week) === day,
  );
}

/** Calls every retailer that is due: an order, no order, or no answer. */
export function callRetailers(
  due: readonly Shop[],
  world: World,
  allocation: Allocation,
  log: CommandLog,
  played: PlayedOrders,
): void {
  due.forEach((shop, i) => {
    const minute = firstCall + ((lastCall - firstCall) * i) / due.length;
    const { retailerId, missRate, clerk } = shop.retailer;
    if (!shop.random.chance(missRate)) {
      takeOrder(shop, world, allocation, log, minute, played.get(retailerId));
      return;
    }
    const cause = shop.random.pick(['无人接听 no answer', '占线 line busy', '老板外出 owner away']);
    const data = { retailerId, dueOn: log.today, cause };
    log.record('call', `${retailerId}-${log.today}`, { type: 'RecordMissedCall', data }, caller(clerk), minute);
  });
}

function takeOrder(
  shop: Shop,
  world: World,
  allocation: Allocation,
  log: CommandLog,
  minute: number,
  played: ReadonlyMap<string, number> | undefined,
): void {
  const { retailer, random } = shop;
  const week = Math.floor(log.day / 7);
  const nextDelivery = world.callDays.delivery(world.callDays.after(retailer.details.orderDay, week));
  const lines = shelvesOn(shop, log.day).flatMap((shelf): OrderLine[] => {
    const { product } = shelf.pair;
    const requested = played ? (played.get(product.sku) ?? 0) : wantedUnits(shelf, log.day, nextDelivery);
    const { unitPriceMinor } = pricesOn(product, log.day);
    return requested > 0 ? [{ sku: product.sku, requested, unitPriceMinor }] : [];
  });
  if (lines.length === 0) return;
  const units = new Map(lines.map(({ sku, requested }) => [sku, requested]));
  shop.orders = [{ day: log.day, units }, ...shop.orders].slice(0, ordersKept);

  const { retailerId } = retailer;
  const orderId = `${retailerId}-${log.today}`;
  const clerk = caller(retailer.clerk);
  const data = { orderId, retailerId, orderedOn: log.today, takenBy: retailer.clerk, lines };
  log.record('order', orderId, { type: 'PlaceOrder', data }, clerk, minute);
  if (random.chance(0.004)) {
    const reason = '店主来电取消 owner called back';
    log.record('order', orderId, { type: 'CancelOrder', data: { reason } }, { ...clerk, reason }, minute + 15);
    return;
  }
  const wanted = random.chance(0.02) ? changeLine(shop, orderId, lines, log, minute + 10) : lines;
  const granted = wanted.map(({ sku, requested }) => allocation.grant(retailer, sku, requested, log.day, random));
  log.record('order', orderId, { type: 'GrantOrder', data: { lines: granted } }, allocating, granting);
  remember(shop, wanted, granted);
  const goods = granted.flatMap(({ sku, granted: quantity }) => (quantity > 0 ? [{ sku, quantity }] : []));
  if (goods.length > 0) deliver(shop, orderId, goods, world.callDays.delivery(log.day), log);
}

function changeLine(shop: Shop, orderId: string, lines: OrderLine[], log: CommandLog, minute: number): OrderLine[] {
  const line = shop.random.pick(lines);
  const reason = '店主改数量 owner changed its mind';
  const { packSize } = shop.shelves.find(({ pair }) => pair.product.sku === line.sku)?.pair.product.details ?? {
    packSize: 1,
  };
  const to =
    line.requested > packSize && shop.random.chance(0.5) ? line.requested - packSize : line.requested + packSize;
  const actor = { ...caller(shop.retailer.clerk), reason };
  log.record('order', orderId, { type: 'ChangeOrderLine', data: { sku: line.sku, to, reason } }, actor, minute);
  return lines.map((each) => (each === line ? { ...each, requested: to } : each));
}

function remember({ shelves }: Shop, wanted: readonly OrderLine[], granted: readonly GrantedLine[]): void {
  const shelfOf = new Map(shelves.map((shelf) => [shelf.pair.product.sku, shelf]));
  wanted.forEach(({ sku, requested }, i) => shelfOf.get(sku)?.answered(requested, granted[i]?.granted ?? 0));
}

function caller(clerk: string): Actor {
  return { actor: clerk, role: 'clerk' };
}
