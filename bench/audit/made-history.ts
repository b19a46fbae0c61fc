import { v4 as uuid } from 'uuid';
import { addDays } from '../../src/calendar/weeks.js';
import type { NewEvent } from '../../src/event-store/event-store.js';
import type { Message } from '../../src/kernel/message.js';

const [retailers, products, clerks] = [20_000, 600, 60];
export const firstDay = '2020-01-06';
const lastDays = 2_000;
/** Orders of a day: the history is spread over the days as far as it goes. */
const ordersPerDay = 700;
/** About: order, grant and delivery, and a share of visits and corrections. */
const eventsPerOrder = 3.525;

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const names = [...'金海福顺兴隆泰和丰茂源永盛华安祥瑞达昌荣'];
const endings = ['商店', '超市', '烟酒店', '便利店', '酒家'];
const notes = [
  ...['断货三天，客人都问', '换了老板，电话没变', '要更多金酒', '嫌涨价，想换别的牌子', '冰柜坏了，下周再来'],
  ...['sold out since Monday', 'asks for a poster', 'thinks the price is too high', 'wants smaller packs'],
];

const seed = 88_675_123;
let state = seed;

/** Begins the pseudo-random numbers again. */
export function restart(): void {
  state = seed;
}

/** Pseudo-random whole number below `n`: the same history in every run. */
function below(n: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
}

export function anyOf<Value>(values: readonly Value[]): Value {
  return values[below(values.length)]!;
}

/** Day of the last events of a history of so many. */
export function lastDayOf(events: number): string {
  return addDays(firstDay, Math.min(lastDays, Math.floor(events / eventsPerOrder / ordersPerDay)) - 1);
}

/** A day within the history. */
export function day(): string {
  return addDays(firstDay, below(lastDays));
}

/** Names as the history has them. */
export const madeNames = {
  retailer: () => `R${below(retailers)}`,
  sku: () => `P${below(products)}`,
  clerk: () => `clerk-${below(clerks)}`,
  shop: () => `${anyOf(surnames)}${anyOf(names)}${anyOf(names)}`,
};

interface Appended {
  readonly stream: string;
  readonly events: NewEvent[];
}

/** Orders of three lines with their grants and deliveries, visits, corrections and new names of shops, day after day without end. */
export function* madeHistory(): Generator<Appended> {
  yield* masters();
  for (let order = 0; ; order++) {
    const on = addDays(firstDay, Math.floor(order / ordersPerDay) % lastDays);
    const of = { orderId: `o${order}`, retailerId: madeNames.retailer(), orderedOn: on };
    const lines = Array.from({ length: 3 }, () => ({ sku: madeNames.sku(), requested: 1 + below(24) }));
    const clerk = madeNames.clerk();
    const granted = lines.map(({ sku, requested }) => ({ sku, granted: requested }));
    const recorded = [
      event({ type: 'OrderPlaced', data: { ...of, takenBy: clerk, lines } }, on, clerk),
      event({ type: 'OrderGranted', data: { ...of, lines: granted } }, on, 'planner'),
    ];
    if (order % 200 === 0) {
      const [{ sku, requested }] = lines as [(typeof lines)[number]];
      const corrected = { ...of, sku, from: { requested }, to: { requested: requested + 1 } };
      recorded.push(event({ type: 'OrderCorrected', data: corrected }, on, clerk, 'misheard on the phone'));
    }
    yield { stream: `order-${of.orderId}`, events: recorded };
    const arrived = granted.map(({ sku, granted: delivered }) => ({ sku, delivered }));
    const delivery = { deliveryId: of.orderId, orderId: of.orderId, retailerId: of.retailerId };
    const deliveredOn = addDays(on, 1);
    yield {
      stream: `delivery-${of.orderId}`,
      events: [
        event({ type: 'DeliveryCompleted', data: { ...delivery, deliveredOn, lines: arrived } }, deliveredOn, 'driver'),
      ],
    };
    if (order % 4 === 0) yield visit(order, on);
    if (order % 50 === 0) yield renamed(on);
  }
}

function* masters(): Generator<Appended> {
  for (let i = 0; i < retailers; i++) {
    const details = { name: `${madeNames.shop()}${anyOf(endings)}`, area: 'north', class: 'A', businessType: 'shop' };
    const data = { retailerId: `R${i}`, ...details, listed: true };
    const registered = event({ type: 'RetailerRegistered', data }, firstDay, 'office');
    yield { stream: `retailer-R${i}`, events: [registered] };
  }
  for (let i = 0; i < products; i++) {
    const details = { name: `Product ${i}`, brand: 'Fir', category: 'gin', supplier: 'Fir & Co', packSize: 12 };
    const registered = event(
      { type: 'ProductRegistered', data: { sku: `P${i}`, ...details, listed: true } },
      firstDay,
      'office',
    );
    yield { stream: `product-P${i}`, events: [registered] };
  }
}

function visit(n: number, on: string): Appended {
  const of = { visitId: `v${n}`, retailerId: madeNames.retailer() };
  const manager = `manager-${below(40)}`;
  const counts = [{ sku: madeNames.sku(), quantity: below(12) }];
  return {
    stream: `visit-${of.visitId}`,
    events: [
      event({ type: 'StockCounted', data: { ...of, countedOn: on, counts } }, on, manager),
      event({ type: 'FeedbackGiven', data: { ...of, givenOn: on, text: anyOf(notes) } }, on, manager),
    ],
  };
}

function renamed(on: string): Appended {
  const retailerId = madeNames.retailer();
  const changes = { name: `${madeNames.shop()}${anyOf(endings)}` };
  const data = { retailerId, listed: true, changes };
  return { stream: `retailer-${retailerId}`, events: [event({ type: 'RetailerDetailsChanged', data }, on, 'office')] };
}

function event(message: Message, occurredOn: string, actor: string, reason?: string): NewEvent {
  const eventId = uuid();
  const metadata = {
    ...{ eventId, actor, role: 'system', correlationId: eventId, causationId: eventId, occurredOn },
    ...{ recordedAt: `${occurredOn}T08:00:00.000Z`, ...(reason !== undefined && { reason }) },
  };
  return { ...message, metadata };
}
