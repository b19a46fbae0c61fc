import type { EventStore } from '../../event-store/event-store.js';
import type { HeldLine } from '../../recording/phone-orders/phone-order.events.js';
import { knownProducts } from '../checking/known-products.js';
import { learnFromStore } from '../checking/learn-from-store.js';
import { oddDays } from '../checking/odd-days.js';
import { OrderCheck } from '../checking/order-check.js';
import { dayName, dayNumber } from '../fields/day-number.js';
import type { ImportTally } from '../import-tally.js';
import type { OrderRow } from './order-row.js';
import { reportUnlisted, unregistered, type FirstNamed, type Named } from '../unlisted.js';
import type { StagedOrders } from './stage-orders.js';
import { stagedOrder, type StagedOrder } from './staged-order.js';

/** An order that was looked at: its doubted lines by row. */
export interface ExaminedOrder {
  readonly order: StagedOrder;
  readonly held: ReadonlyMap<OrderRow, HeldLine>;
}
export interface Examination {
  readonly unlisted: Named;
  /** Looked at one by one as they are asked for; what is odd goes to the tally. */
  readonly orders: Iterable<ExaminedOrder>;
}

/** Checks staged orders against each other and against what the store knows; without a store, against each other. */
export async function examineOrders(
  { stage, retailers, products: named }: StagedOrders,
  store: EventStore | undefined,
  now: string,
  tally: ImportTally,
): Promise<Examination> {
  const { products, unknown } = await knownProducts(named, store);
  const unknownProducts = new Map(unknown.flatMap((sku) => [[sku, named.get(sku)] as const]).filter(isNamed));
  const unknownRetailers = store ? await unregistered(store, 'retailer', retailers) : new Map<string, FirstNamed>();
  const unlisted = { retailers: unknownRetailers, products: unknownProducts };
  reportUnlisted(unlisted, tally);
  if (store) await learnFromStore(store, products);

  function* staged(): Generator<StagedOrder> {
    for (const group of stage.groups()) yield stagedOrder(group, dayName).order;
  }
  const odd = oddDays(staged(), products);
  const check = new OrderCheck(products, odd, dayNumber('now', now.slice(0, 10)), tally.suspects);
  function* examined(): Generator<ExaminedOrder> {
    for (const group of stage.groups()) {
      const { order, contradictions } = stagedOrder(group, dayName);
      for (const { line, reason } of contradictions) tally.rejects.add(line, reason);
      const held = check.check(order);
      yield { order, held };
    }
  }
  return { unlisted, orders: examined() };
}

function isNamed<Named>(entry: readonly [string, Named | undefined]): entry is readonly [string, Named] {
  return entry[1] !== undefined;
}
