import type { EventStore } from '../../event-store/event-store.js';
import type { HeldLine } from '../../recording/phone-orders/phone-order.events.js';
import { businessDay } from '../../kernel/clock.js';
import { knownProducts } from '../checking/known-products.js';
import { learnFromStore } from '../checking/learn-from-store.js';
import { oddDays } from '../checking/odd-days.js';
import { OrderCheck } from '../checking/order-check.js';
import { dayName, dayNumber } from '../fields/day-number.js';
import type { ImportTally } from '../import-tally.js';
import type { OrderRow } from './order-row.js';
import { Naming, reportUnlisted, unregistered, type FirstNamed, type Named } from '../unlisted.js';
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
  { stage, products: named }: StagedOrders,
  store: EventStore | undefined,
  now: string,
  tally: ImportTally,
): Promise<Examination> {
  const { products, unknown } = await knownProducts(named, store);
  if (store) await learnFromStore(store, products);

  const naming = new Naming();
  function* staged(): Generator<StagedOrder> {
    for (const group of stage.groups()) {
      const { order } = stagedOrder(group, dayName);
      nameAll(order, naming);
      yield order;
    }
  }
  const odd = oddDays(staged(), products);
  const unlisted = {
    retailers: store ? await unregistered(store, 'retailer', naming.retailers) : new Map<string, FirstNamed>(),
    products: new Map(unknown.flatMap((sku) => [[sku, naming.products.get(sku)] as const]).filter(isNamed)),
  };
  reportUnlisted(unlisted, tally);
  const check = new OrderCheck(products, odd, dayNumber('now', businessDay(new Date(now))), tally.suspects);
  function* examined(): Generator<ExaminedOrder> {
    for (const group of stage.groups()) {
      const { order, contradictions } = stagedOrder(group, dayName);
      for (const { line, fault } of contradictions) tally.rejects.add(line, tally.sayFault(fault));
      const held = check.check(order);
      yield { order, held };
    }
  }
  return { unlisted, orders: examined() };
}

function nameAll({ retailerId, orderedOn, rows }: StagedOrder, naming: Naming): void {
  const [first] = rows;
  if (first) naming.retailer(retailerId, first.line, orderedOn);
  for (const { sku, line } of rows) naming.product(sku, line, orderedOn);
}

function isNamed<Named>(entry: readonly [string, Named | undefined]): entry is readonly [string, Named] {
  return entry[1] !== undefined;
}
