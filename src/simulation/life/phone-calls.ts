import type { GrantedLine, OrderLine } from '../../recording/phone-orders/phone-order.events.js';
import type { World } from '../world/world.js';
import type { Allocation } from './allocation.js';
import { deliver } from './deliveries.js';
import type { Diary } from './diary.js';
import { pricesOn } from './price-list.js';
import { isOpen, shelvesOn, type Shop } from './shop.js';
import { wantedUnits } from './wanted-units.js';

const allocating = { actor: 'allocation', role: 'allocation' };
/** Minutes of the day in UTC between which retailers are called, and at which the orders of the day are granted. */
const [firstCall, lastCall, granting] = [210, 540, 570];

/** Calls every retailer whose order day has come: an order, silence, or nobody there. */
export function callRetailers(shops: readonly Shop[], world: World, allocation: Allocation, diary: Diary): void {
  const week = Math.floor(diary.day / 7);
  const due = shops.filter(
    (shop) => isOpen(shop, week) && world.callDays.inWeek(shop.retailer.details.orderDay, week) === diary.day,
  );
  due.forEach((shop, i) => {
    const minute = firstCall + ((lastCall - firstCall) * i) / due.length;
    const { retailerId, missRate, clerk } = shop.retailer;
    if (!shop.random.chance(missRate)) return takeOrder(shop, world, allocation, diary, minute);
    const cause = shop.random.pick(['无人接听 no answer', '占线 line busy', '老板外出 owner away']);
    const data = { retailerId, dueOn: diary.today, cause };
    diary.tell('call', `${retailerId}-${diary.today}`, { type: 'RecordMissedCall', data }, caller(clerk), minute);
  });
}

function takeOrder(shop: Shop, world: World, allocation: Allocation, diary: Diary, minute: number): void {
  const { retailer, random } = shop;
  const week = Math.floor(diary.day / 7);
  const nextDelivery = world.callDays.delivery(world.callDays.after(retailer.details.orderDay, week));
  const lines = shelvesOn(shop, diary.day).flatMap((shelf): OrderLine[] => {
    const { product } = shelf.pair;
    const requested = wantedUnits(shelf, diary.day, nextDelivery);
    const { unitPriceMinor } = pricesOn(product, diary.day);
    return requested > 0 ? [{ sku: product.sku, requested, unitPriceMinor }] : [];
  });
  if (lines.length === 0) return;

  const { retailerId } = retailer;
  const orderId = `${retailerId}-${diary.today}`;
  const clerk = caller(retailer.clerk);
  const data = { orderId, retailerId, orderedOn: diary.today, takenBy: retailer.clerk, lines };
  diary.tell('order', orderId, { type: 'PlaceOrder', data }, clerk, minute);
  if (random.chance(0.004)) {
    const reason = '店主来电取消 owner called back';
    diary.tell('order', orderId, { type: 'CancelOrder', data: { reason } }, { ...clerk, reason }, minute + 15);
    return;
  }
  const wanted = random.chance(0.02) ? changeLine(shop, orderId, lines, diary, minute + 10) : lines;
  const granted = wanted.map(({ sku, requested }) => allocation.grant(retailer, sku, requested, diary.day, random));
  diary.tell('order', orderId, { type: 'GrantOrder', data: { lines: granted } }, allocating, granting);
  remember(shop, wanted, granted);
  const goods = granted.flatMap(({ sku, granted: quantity }) => (quantity > 0 ? [{ sku, quantity }] : []));
  if (goods.length > 0) deliver(shop, orderId, goods, world.callDays.delivery(diary.day), diary);
}

function changeLine(shop: Shop, orderId: string, lines: OrderLine[], diary: Diary, minute: number): OrderLine[] {
  const line = shop.random.pick(lines);
  const reason = '店主改数量 owner changed its mind';
  const { packSize } = shop.shelves.find(({ pair }) => pair.product.sku === line.sku)?.pair.product.details ?? {
    packSize: 1,
  };
  const to =
    line.requested > packSize && shop.random.chance(0.5) ? line.requested - packSize : line.requested + packSize;
  const teller = { ...caller(shop.retailer.clerk), reason };
  diary.tell('order', orderId, { type: 'ChangeOrderLine', data: { sku: line.sku, to, reason } }, teller, minute);
  return lines.map((each) => (each === line ? { ...each, requested: to } : each));
}

function remember({ shelves }: Shop, wanted: readonly OrderLine[], granted: readonly GrantedLine[]): void {
  const shelfOf = new Map(shelves.map((shelf) => [shelf.pair.product.sku, shelf]));
  wanted.forEach(({ sku, requested }, i) => shelfOf.get(sku)?.answered(requested, granted[i]?.granted ?? 0));
}

function caller(clerk: string): { actor: string; role: string } {
  return { actor: clerk, role: 'phone-order-clerk' };
}
