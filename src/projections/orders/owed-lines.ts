import type { OpenOrderLine } from '../../read-models/entities/orders.entity.js';

/** The order a line belongs to. */
type OfOrder = Pick<OpenOrderLine, 'orderId' | 'retailerId' | 'orderedOn'>;

/**
 * The lines of one order as far as units of them are outstanding: what was granted (requested until allocation has answered) less
 * what was delivered or refused at the door. Lines of one product count as one.
 *
 * Every change leaves the lines in one form, whatever came before: a line of which nothing is outstanding is gone, and one that
 * received more than was granted keeps the surplus alone. So batches of any size give the same rows.
 */
export class OwedLines {
  private readonly lines: Map<string, OpenOrderLine>;
  /** Made when the lines are asked for: while a batch goes on, the events that it holds anyway are all that is kept of its orders. */
  private changes: (() => void)[] = [];

  /** @param lines  rows that this may change */
  constructor(lines: Iterable<OpenOrderLine> = []) {
    this.lines = new Map([...lines].map((line) => [line.sku, line]));
  }

  request(
    { orderId, retailerId, orderedOn }: OfOrder,
    asked: Iterable<{ readonly sku: string; readonly requested: number }>,
  ): void {
    this.change(() => {
      for (const { sku, requested } of asked) {
        const line = this.of({ orderId, retailerId, orderedOn }, sku);
        line.retailerId = retailerId;
        line.orderedOn = orderedOn;
        line.requested += requested;
      }
    });
  }

  /** Allocation answers for the whole order: a line it does not name is granted nothing. */
  grant(granted: Iterable<{ readonly sku: string; readonly granted: number }>): void {
    this.change(() => {
      for (const line of this.lines.values()) line.granted = 0;
      for (const { sku, granted: units } of granted) {
        const line = this.lines.get(sku);
        if (line) line.granted = (line.granted ?? 0) + units;
      }
    });
  }

  /** Lines that are asked for and granted in one. */
  release(
    of: OfOrder,
    released: Iterable<{ readonly sku: string; readonly requested: number; readonly granted: number }>,
  ): void {
    this.change(() => {
      for (const { sku, requested, granted } of released) {
        const line = this.of(of, sku);
        line.requested += requested;
        line.granted = (line.granted ?? 0) + granted;
      }
    });
  }

  deliver(
    { orderId, retailerId, orderedOn }: OfOrder,
    brought: Iterable<{ readonly sku: string; readonly delivered: number; readonly refused?: number }>,
  ): void {
    this.change(() => {
      for (const { sku, delivered, refused = 0 } of brought)
        this.of({ orderId, retailerId, orderedOn }, sku).settled += delivered + refused;
    });
  }

  clear(): void {
    this.changes = [() => this.lines.clear()];
  }

  values(): Iterable<OpenOrderLine> {
    for (const change of this.changes) change();
    this.changes = [];
    return this.lines.values();
  }

  private change(change: () => void): void {
    this.changes.push(() => {
      change();
      this.settle();
    });
  }

  /** The line of a product; a new one where there is none. */
  private of({ orderId, retailerId, orderedOn }: OfOrder, sku: string): OpenOrderLine {
    const known = this.lines.get(sku);
    if (known) return known;
    const line = { orderId, sku, retailerId, orderedOn, requested: 0, granted: null, settled: 0 };
    this.lines.set(sku, line);
    return line;
  }

  private settle(): void {
    for (const [sku, line] of this.lines) {
      const { requested, granted, settled } = line;
      const surplus = settled - (granted ?? requested);
      if (surplus < 0 || (granted === null && requested > 0)) continue;
      if (surplus === 0) this.lines.delete(sku);
      else Object.assign(line, { requested: 0, granted: null, settled: surplus });
    }
  }
}
