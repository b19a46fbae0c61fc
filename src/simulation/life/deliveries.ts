import type { DeliveredLine } from '../../recording/deliveries/delivery.events.js';
import type { Random } from '../random.js';
import type { Diary } from './diary.js';
import type { Shop } from './shop.js';

/** Minutes of the day in UTC at which vans leave, and between which they arrive. */
const [leaving, firstStop, lastStop] = [40, 60, 200];
const refusals = ['破损 damaged', '临期 close to expiry', '货不对板 not what was ordered'];

interface Goods {
  readonly sku: string;
  readonly quantity: number;
}

/** Puts into the diary that goods leave on `day` and arrive the same morning, now and then refused in part. */
export function deliver(shop: Shop, orderId: string, goods: readonly Goods[], day: number, diary: Diary): void {
  diary.on(day, () => {
    const { retailer, random } = shop;
    const { retailerId, driver } = retailer;
    const deliveryId = orderId;
    const teller = { actor: driver, role: 'driver' };
    const dispatch = { deliveryId, orderId, retailerId, dispatchedOn: diary.today, driver, lines: [...goods] };
    diary.tell('delivery', deliveryId, { type: 'DispatchDelivery', data: dispatch }, teller, leaving);

    const lines = goods.map((each) => atTheDoor(each, random));
    const completion = { deliveryId, deliveredOn: diary.today, lines };
    const minute = random.between(firstStop, lastStop);
    diary.tell('delivery', deliveryId, { type: 'CompleteDelivery', data: completion }, teller, minute);
    putAway(shop, lines, day);
  });
}

function atTheDoor({ sku, quantity }: Goods, random: Random): DeliveredLine {
  if (!random.chance(0.012)) return { sku, delivered: quantity };
  const refused = 1 + random.index(Math.ceil(quantity / 2));
  return { sku, delivered: quantity - refused, refused, refusal: random.pick(refusals) };
}

function putAway({ shelves }: Shop, lines: readonly DeliveredLine[], day: number): void {
  const delivered = new Map(lines.map((line) => [line.sku, line.delivered]));
  for (const shelf of shelves) {
    const units = delivered.get(shelf.pair.product.sku);
    if (units === undefined) continue;
    shelf.sellUntil(day);
    shelf.stock += units;
  }
}
