import type { DeliveredLine } from '../../recording/deliveries/delivery.events.js';
import type { Random } from '../random.js';
import type { Actor, CommandLog } from './command-log.js';
import type { Shop } from './shop.js';

/** Minutes of the day in UTC at which vans leave, and between which they arrive. */
const [leaving, firstStop, lastStop] = [40, 60, 200];
const refusals = ['破损 damaged', '临期 close to expiry', '货不对板 not what was ordered'];

interface Goods {
  readonly sku: string;
  readonly quantity: number;
}

/** Puts into the log that goods leave on `day` and arrive the same morning, now and then refused in part. */
export function deliver(shop: Shop, orderId: string, goods: readonly Goods[], day: number, log: CommandLog): void {
  log.schedule(day, () => {
    const { retailer, random } = shop;
    const { retailerId, driver } = retailer;
    const deliveryId = orderId;
    const actor: Actor = { actor: driver, role: 'driver' };
    const dispatch = { deliveryId, orderId, retailerId, dispatchedOn: log.today, driver, lines: [...goods] };
    log.record('delivery', deliveryId, { type: 'DispatchDelivery', data: dispatch }, actor, leaving);

    const lines = goods.map((each) => atTheDoor(each, random));
    const completion = { deliveryId, deliveredOn: log.today, lines };
    const minute = random.between(firstStop, lastStop);
    log.record('delivery', deliveryId, { type: 'CompleteDelivery', data: completion }, actor, minute);
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
