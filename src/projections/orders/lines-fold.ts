import type { LineFigures } from '../../recording/phone-orders/phone-order.events.js';
import type { OrderLine } from '../../read-models/entities/order-lines.entity.js';

/** The order a line belongs to. */
type OfOrder = Pick<OrderLine, 'orderId' | 'retailerId' | 'orderedOn'>;

interface Requested {
  readonly sku: string;
  readonly requested: number;
  readonly unitPriceMinor?: number;
  readonly suggested?: number;
}

interface Answered {
  readonly sku: string;
  readonly suggested: number;
  readonly answer: 'accepted' | 'changed' | 'refused';
  readonly why?: string;
}

/**
 * The lines of one order, folded event by event. Lines of one product count as one. Each change depends on the rows alone, so
 * batches of any size give the same rows.
 */
export class LinesFold {
  private readonly lines: Map<string, OrderLine>;
  /** Made when the lines are asked for: while a batch goes on, the events that it holds anyway are all that is kept of its orders. */
  private changes: (() => void)[] = [];

  /** @param lines  rows that this may change */
  constructor(lines: Iterable<OrderLine> = []) {
    this.lines = new Map([...lines].map((line) => [line.sku, line]));
  }

  /** @param revision  of the event that asks */
  request({ orderId, retailerId, orderedOn }: OfOrder, asked: Iterable<Requested>, revision: number): void {
    this.changes.push(() => {
      for (const each of asked) {
        const line = this.of({ orderId, retailerId, orderedOn }, each.sku);
        Object.assign(line, { retailerId, orderedOn });
        ask(line, each, revision);
      }
    });
  }

  /** Allocation answers for the whole order: a line it does not name is granted nothing. */
  grant(granted: Iterable<{ readonly sku: string; readonly granted: number; readonly cutBy?: 'quota' | 'supply' }>) {
    this.changes.push(() => {
      for (const line of this.lines.values()) line.granted = 0;
      for (const { sku, granted: units, cutBy } of granted) {
        const line = this.lines.get(sku);
        if (!line) continue;
        line.granted = (line.granted ?? 0) + units;
        if (cutBy) line.cutBy = cutBy;
      }
    });
  }

  /** Lines that are asked for and granted in one. */
  release(of: OfOrder, released: Iterable<Requested & { readonly granted: number }>, revision: number): void {
    this.changes.push(() => {
      for (const each of released) {
        const line = this.of(of, each.sku);
        ask(line, each, revision);
        line.granted = (line.granted ?? 0) + each.granted;
      }
    });
  }

  /** A line counts as it should have been written down. */
  correct(sku: string, from: LineFigures, to: LineFigures, revision: number): void {
    this.changes.push(() => {
      const line = this.lines.get(sku);
      if (!line) return;
      const { requested, granted, cutBy = null, unitPriceMinor = line.unitPriceMinor } = to;
      Object.assign(line, { requested: line.requested + requested - from.requested, unitPriceMinor, revision });
      if (granted !== undefined)
        Object.assign(line, { granted: (line.granted ?? 0) + granted - (from.granted ?? 0), cutBy });
    });
  }

  deliver(
    of: OfOrder,
    brought: Iterable<{ readonly sku: string; readonly delivered: number; readonly refused?: number }>,
  ): void {
    const { orderId, retailerId, orderedOn } = of;
    this.changes.push(() => {
      for (const { sku, delivered, refused = 0 } of brought) {
        const line = this.of({ orderId, retailerId, orderedOn }, sku);
        line.delivered += delivered;
        line.refused += refused;
      }
    });
  }

  answer(of: OfOrder, answered: Iterable<Answered>): void {
    const { orderId, retailerId, orderedOn } = of;
    this.changes.push(() => {
      for (const { sku, suggested, answer, why = null } of answered)
        Object.assign(this.of({ orderId, retailerId, orderedOn }, sku), { suggested, answer, answerWhy: why });
    });
  }

  substitute(of: OfOrder, sku: string, wished: string): void {
    const { orderId, retailerId, orderedOn } = of;
    this.changes.push(() => void (this.of({ orderId, retailerId, orderedOn }, sku).substituteFor = wished));
  }

  /** The order is void. What arrives nonetheless still counts as delivered. */
  cancel(): void {
    this.changes.push(() => {
      for (const line of this.lines.values()) line.voided = true;
    });
  }

  *values(): Iterable<OrderLine> {
    for (const change of this.changes) change();
    this.changes = [];
    for (const line of this.lines.values()) {
      line.outstanding = outstandingOf(line);
      yield line;
    }
  }

  /** The line of a product; a new one where there is none. */
  private of({ orderId, retailerId, orderedOn }: OfOrder, sku: string): OrderLine {
    const known = this.lines.get(sku);
    if (known) return known;
    const none = { granted: null, cutBy: null, unitPriceMinor: null };
    const noSuggestion = { suggested: null, answer: null, answerWhy: null, substituteFor: null };
    const zero = { requested: 0, delivered: 0, refused: 0, outstanding: 0, revision: 0 };
    const line: OrderLine = { orderId, sku, retailerId, orderedOn, ...none, ...noSuggestion, ...zero, voided: false };
    this.lines.set(sku, line);
    return line;
  }
}

function ask(line: OrderLine, { requested, unitPriceMinor, suggested }: Requested, revision: number): void {
  line.requested += requested;
  line.revision = revision;
  if (unitPriceMinor !== undefined) line.unitPriceMinor = unitPriceMinor;
  if (suggested !== undefined) line.suggested = suggested;
}

function outstandingOf({ requested, granted, delivered, refused, voided }: OrderLine): number {
  return voided ? 0 : Math.max(0, (granted ?? requested) - delivered - refused);
}
