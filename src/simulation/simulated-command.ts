import type { Role } from '../kernel/role.js';
import type { CallCalendarCommand } from '../recording/call-calendar/call-calendar.commands.js';
import type { DeliveryCommand } from '../recording/deliveries/delivery.commands.js';
import type { RecordMissedCall } from '../recording/phone-orders/call.decider.js';
import type { PhoneOrderCommand } from '../recording/phone-orders/phone-order.commands.js';
import type { ProductCommand } from '../recording/products/product.commands.js';
import type { RetailerCommand } from '../recording/retailers/retailer.commands.js';
import type { SupplyCommand } from '../recording/supply/supply.commands.js';
import type { VisitCommand } from '../recording/visits/visit.commands.js';

/** The commands of each kind of stream. */
export interface CommandsOf {
  readonly retailer: RetailerCommand;
  readonly product: ProductCommand;
  readonly supply: SupplyCommand;
  readonly calendar: CallCalendarCommand;
  readonly order: PhoneOrderCommand;
  readonly call: RecordMissedCall;
  readonly delivery: DeliveryCommand;
  readonly visit: VisitCommand;
}
export type StreamKind = keyof CommandsOf;

/** Who gave a command, when, and why. */
export interface Circumstances {
  readonly actor: string;
  readonly role: Role;
  /** Business date on which it was true. */
  readonly occurredOn: string;
  /** Instant, ISO 8601 UTC, at which the company learnt it. */
  readonly recordedAt: string;
  readonly reason?: string;
  /** Names the command where it has no number among the others, which keep theirs. */
  readonly key?: string;
}

/** A command that somebody in the region gives, for the stream `{kind}-{id}`. */
export type SimulatedCommand = {
  [Kind in StreamKind]: Circumstances & {
    readonly kind: Kind;
    readonly id: string;
    readonly command: CommandsOf[Kind];
  };
}[StreamKind];
