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

  constructor(lines: Iterable<OpenOrderLine> = []) {
    this.lines = new Map([...lines].map((line) => [line.sku, line]));
  }

  request(
    { orderId, retailerId, orderedOn }: OfOrder,
    asked: Iterable<{ readonly sku: string; readonly requested: number }>,
  ): void {
    for (const { sku, requested } of asked) {
      const line = this.of({ orderId, retailerId, orderedOn }, sku);
      this.lines.set(sku, { ...line, retailerId, orderedOn, requested: line.requested + requested });
    }
    this.settle();
  }

  /** Allocation answers for the whole order: a line it does not name is granted nothing. */
  grant(granted: Iterable<{ readonly sku: string; readonly granted: number }>): void {
    for (const [sku, line] of this.lines) this.lines.set(sku, { ...line, granted: 0 });
    for (const { sku, granted: units } of granted) {
      const line = this.lines.get(sku);
      if (line) this.lines.set(sku, { ...line, granted: (line.granted ?? 0) + units });
    }
    this.settle();
  }

  /** Lines that are asked for and granted in one. */
  release(
    of: OfOrder,
    released: Iterable<{ readonly sku: string; readonly requested: number; readonly granted: number }>,
  ): void {
    for (const { sku, requested, granted } of released) {
      const line = this.of(of, sku);
      const sum = { requested: line.requested + requested, granted: (line.granted ?? 0) + granted };
      this.lines.set(sku, { ...line, ...sum });
    }
    this.settle();
  }

  deliver(
    of: OfOrder,
    brought: Iterable<{ readonly sku: string; readonly delivered: number; readonly refused?: number }>,
  ): void {
    for (const { sku, delivered, refused = 0 } of brought) {
      const line = this.of(of, sku);
      this.lines.set(sku, { ...line, settled: line.settled + delivered + refused });
    }
    this.settle();
  }

  clear(): void {
    this.lines.clear();
  }

  values(): Iterable<OpenOrderLine> {
    return this.lines.values();
  }

  private of({ orderId, retailerId, orderedOn }: OfOrder, sku: string): OpenOrderLine {
    const none = { requested: 0, granted: null, settled: 0 };
    return this.lines.get(sku) ?? { orderId, sku, retailerId, orderedOn, ...none };
  }

  private settle(): void {
    for (const [sku, line] of this.lines) {
      const { requested, granted, settled } = line;
      const surplus = settled - (granted ?? requested);
      if (surplus < 0 || (granted === null && requested > 0)) continue;
      if (surplus === 0) this.lines.delete(sku);
      else this.lines.set(sku, { ...line, requested: 0, granted: null, settled: surplus });
    }
  }
}
