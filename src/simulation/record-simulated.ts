import type { CommandSession } from '../recording/command-session.js';
import { deliveryRules } from '../recording/deliveries/delivery.rules.js';
import { callRules } from '../recording/phone-orders/call.rules.js';
import { phoneOrderRules } from '../recording/phone-orders/phone-order.rules.js';
import { productRules } from '../recording/products/product.rules.js';
import { retailerRules } from '../recording/retailers/retailer.rules.js';
import type { StreamRules } from '../recording/stream-rules.js';
import { supplyRules } from '../recording/supply/supply.rules.js';
import { visitRules } from '../recording/visits/visit.rules.js';
import type { KnownVisit } from '../recording/visits/visit.state.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { Message } from '../kernel/message.js';
import type { CommandName } from '../kernel/permissions.js';
import type { SimulatedCommand, StreamKind } from './simulated-command.js';

type AnyRules = StreamRules<unknown, Message<CommandName>, Message>;

const rules = {
  retailer: retailerRules,
  product: productRules,
  supply: supplyRules,
  order: phoneOrderRules,
  call: callRules,
  delivery: deliveryRules,
  visit: visitRules,
} as unknown as Record<StreamKind, AnyRules>;

/** Records a simulated command by the rules of its kind. @throws {DomainError} where the rules refuse */
export async function recordSimulated(
  session: CommandSession,
  { kind, id, command }: SimulatedCommand,
  context: CommandContext,
): Promise<void> {
  await session.record(rules[kind], id, command, context, (state) => isOver(command.type, state));
}

/** Whether nothing more comes of the stream, so that its state need not be kept. */
function isOver(type: SimulatedCommand['command']['type'], state: unknown): boolean {
  switch (type) {
    case 'RecordMissedCall':
    case 'CancelOrder':
    case 'GrantOrder':
    case 'CompleteDelivery':
    case 'CompleteFollowUp':
      return true;
    case 'EndVisit':
      return (state as KnownVisit).followUps.length === 0;
    default:
      return false;
  }
}
