import type { EventStore } from '../../event-store/event-store.js';
import { businessDay } from '../../kernel/clock.js';
import { replay } from '../../kernel/decider.js';
import { requirePermission } from '../../kernel/permissions.js';
import { phoneOrder } from '../../recording/phone-orders/phone-order.decider.js';
import type { PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';
import { CommandService } from '../../recording/command-service.js';
import { phoneOrderRules } from '../../recording/phone-orders/phone-order.rules.js';
import { StoredFacts } from '../../recording/stored-facts.js';
import { forEachInFlight } from '../for-each-in-flight.js';
import { contexts, type Caller, type ContextOn } from '../import-options.js';
import { deliverReleased } from './released-deliveries.js';

export interface ReleaseOptions extends Caller {
  readonly store: EventStore;
  /** `accepted`: the figures count as they are. `repaired`: those proposed count instead. */
  readonly resolution: 'accepted' | 'repaired';
  readonly reason: string;
  readonly inFlight?: number;
}
export interface ReleaseReport {
  /** Orders of which lines were released. */
  readonly orders: number;
  readonly lines: number;
  /** Lines still held, because no repair is proposed for them. */
  readonly leftHeld: number;
}

/**
 * Lets the held lines of these orders count, as they are or as proposed, and gives them deliveries of their own.
 * Orders without held lines are passed over; repeating a release changes nothing.
 * @param orders ids of orders, e.g. from `HeldLinesReader`
 * @throws {DomainError} 'role-forbidden', 'order-unknown' where an order was never recorded, 'reason-missing' without a reason
 */
export async function releaseHeldLines(
  orders: Iterable<string> | AsyncIterable<string>,
  options: ReleaseOptions,
): Promise<ReleaseReport> {
  requirePermission('ReleaseHeldLines', options.role);
  const context = contexts(options);
  const commands = new CommandService(options.store, new StoredFacts(options.store, { keepQuotas: true }));
  const report = { orders: 0, lines: 0, leftHeld: 0 };
  await forEachInFlight(orders, options.inFlight ?? 512, async (orderId) => {
    const { released, left } = await releaseOrder(orderId, options, commands, context);
    if (released > 0) report.orders++;
    report.lines += released;
    report.leftHeld += left;
  });
  return report;
}

async function releaseOrder(
  orderId: string,
  { store, resolution, reason, now }: ReleaseOptions,
  commands: CommandService,
  context: ContextOn,
): Promise<{ released: number; left: number }> {
  const state = replay(phoneOrder, (await store.read(`order-${orderId}`)) as unknown as PhoneOrderEvent[]);
  const held = state.stage === 'none' ? [] : state.held;
  const ready = resolution === 'accepted' ? held : held.filter(({ proposal }) => proposal !== undefined);
  const lines = ready.map(({ line }) => ({ line }));
  if (lines.length > 0 || state.stage === 'none') {
    const command = { type: 'ReleaseHeldLines' as const, data: { resolution, lines, reason } };
    await commands.execute(phoneOrderRules, orderId, command, context(businessDay(new Date(now))));
  }
  await deliverReleased({ store, commands }, orderId, context);
  return { released: lines.length, left: held.length - lines.length };
}
