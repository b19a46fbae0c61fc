import { DomainError } from '../../kernel/domain-error.js';
import type { PastOrderLine } from './phone-order.commands.js';
import type { CutBy, HeldLine, PhoneOrderEvent } from './phone-order.events.js';

export interface LineState {
  readonly sku: string;
  readonly requested: number;
  readonly granted: number;
  readonly cutBy?: CutBy;
  readonly unitPriceMinor?: number;
}
export interface KnownOrder {
  readonly stage: 'open' | 'granted' | 'cancelled';
  readonly orderId: string;
  readonly retailerId: string;
  readonly orderedOn: string;
  readonly takenBy: string;
  readonly lines: readonly LineState[];
  /** Doubted lines not yet accepted or repaired. */
  readonly held: readonly HeldLine[];
  /** The lines as a file gave them, held ones included: a repeated import agrees with them, a contradicting one does not. */
  readonly recordedLines: readonly PastOrderLine[];
}
export type PhoneOrder = { readonly stage: 'none' } | KnownOrder;

/** @throws {DomainError} 'order-unknown' before the first event */
export function known(state: PhoneOrder): KnownOrder {
  if (state.stage === 'none')
    throw new DomainError('order-unknown', { en: 'The order was never placed.', zh: '没有这条订单记录。' });
  return state;
}

/** @throws {DomainError} 'line-unknown' where the order has no line of `sku` */
export function lineOf(order: KnownOrder, sku: string): LineState {
  const line = order.lines.find((each) => each.sku === sku);
  if (!line)
    throw new DomainError('line-unknown', {
      en: `Order ${order.orderId} has no line of product ${sku}.`,
      zh: `订单 ${order.orderId} 中没有产品 ${sku}。`,
    });
  return line;
}

/** Folds one event into the state of its order. */
export function evolve(state: PhoneOrder, { type, data }: PhoneOrderEvent): PhoneOrder {
  if (type === 'OrderPlaced') {
    const { orderId, retailerId, orderedOn, takenBy } = data;
    const lines = data.lines.map(({ sku, requested, unitPriceMinor }) => ({
      sku,
      requested,
      granted: 0,
      unitPriceMinor,
    }));
    return { stage: 'open', orderId, retailerId, orderedOn, takenBy, lines, held: [], recordedLines: [] };
  }
  const order = known(state);
  switch (type) {
    case 'OrderLineChanged':
      return { ...order, lines: changed(order.lines, data.sku, data.to) };
    case 'OrderGranted': {
      const lines = order.lines.map((line, i) => {
        const { granted = 0, cutBy } = data.lines[i] ?? {};
        return cutBy === undefined ? { ...line, granted } : { ...line, granted, cutBy };
      });
      return { ...order, stage: 'granted', lines, recordedLines: lines };
    }
    case 'OrderLinesHeld':
      return { ...order, held: [...order.held, ...data.lines], recordedLines: [...order.recordedLines, ...data.lines] };
    case 'HeldLinesRejected': {
      const rejected = new Set(data.lines.map(({ line }) => line));
      return { ...order, held: order.held.filter(({ line }) => !rejected.has(line)) };
    }
    case 'HeldLinesReleased': {
      const released = new Set(data.lines.map(({ line }) => line));
      return {
        ...order,
        held: order.held.filter(({ line }) => !released.has(line)),
        lines: [...order.lines, ...data.lines],
      };
    }
    case 'SuggestionAnswered':
    case 'LineSubstituted':
      return order;
    case 'OrderCorrected': {
      const { requested, granted = 0, cutBy, unitPriceMinor } = data.to;
      const line = {
        sku: data.sku,
        requested,
        granted,
        ...(cutBy && { cutBy }),
        ...(unitPriceMinor !== undefined && { unitPriceMinor }),
      };
      return { ...order, lines: order.lines.map((each) => (each.sku === data.sku ? line : each)) };
    }
    case 'OrderCancelled':
      return { ...order, stage: 'cancelled', held: [] };
  }
}

function changed(lines: readonly LineState[], sku: string, to: number): LineState[] {
  if (!lines.some((line) => line.sku === sku)) return [...lines, { sku, requested: to, granted: 0 }];
  return lines.flatMap((line) => (line.sku !== sku ? [line] : to === 0 ? [] : [{ ...line, requested: to }]));
}
