import type { EventStore } from '../event-store/event-store.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { Decider } from '../kernel/decider.js';
import type { Message } from '../kernel/message.js';
import { delivery } from '../recording/deliveries/delivery.decider.js';
import { missedCall } from '../recording/phone-orders/missed-call.decider.js';
import { phoneOrder } from '../recording/phone-orders/phone-order.decider.js';
import { product } from '../recording/products/product.decider.js';
import { stamped } from '../recording/recorder.js';
import { retailer } from '../recording/retailers/retailer.decider.js';
import { supply } from '../recording/supply/supply.decider.js';
import { visit } from '../recording/visits/visit.decider.js';
import type { KnownVisit } from '../recording/visits/visit.state.js';
import type { SimulatedCommand, StreamKind } from './simulated-command.js';

type AnyDecider = Decider<unknown, Message, Message>;

const deciders: Record<StreamKind, AnyDecider> = {
  retailer,
  product,
  supply,
  order: phoneOrder,
  call: missedCall,
  delivery,
  visit,
};

/** Appends that may wait for the disk at once. */
const mostWaiting = 1024;

/**
 * Records commands in the order in which they come, without waiting for one before deciding the next: the streams belong
 * to this recorder alone, so it knows their state without reading. The rules are those of every other command.
 */
export class OrderedRecorder {
  /** Events appended so far, those still on their way to the disk included. */
  events = 0;
  private readonly streams = new Map<string, { state: unknown; revision: number }>();
  private waiting: Promise<unknown>[] = [];

  constructor(private readonly store: EventStore) {}

  /** @throws {DomainError} where the rules refuse; errors of the store come from this call or a later one */
  async record({ kind, id, command }: SimulatedCommand, context: CommandContext): Promise<void> {
    const decider = deciders[kind];
    const stream = `${kind}-${id}`;
    const { state, revision } = this.streams.get(stream) ?? { state: decider.initial, revision: 0 };
    const events = decider.decide(command, state);
    if (events.length > 0) {
      this.events += events.length;
      this.waiting.push(this.store.append(stream, stamped(events, context), revision));
    }
    const after = events.reduce((before, event) => decider.evolve(before, event), state);
    if (isOver(command.type, after)) this.streams.delete(stream);
    else this.streams.set(stream, { state: after, revision: revision + events.length });
    if (this.waiting.length >= mostWaiting) await this.settled();
  }

  /** Resolves when everything recorded is durable. */
  async settled(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    await Promise.all(waiting);
  }
}

/** Whether nothing more will be told of the stream, so that its state need not be kept. */
function isOver(told: SimulatedCommand['command']['type'], state: unknown): boolean {
  switch (told) {
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
