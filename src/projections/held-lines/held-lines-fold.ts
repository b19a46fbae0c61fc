import type { HeldLineResolution, HeldOrderLine } from '../../read-models/entities/held-lines.entity.js';

/** Folds events into held lines, in memory, over the lines known before. */
export class HeldLinesFold {
  private readonly orders = new Map<string, Map<number, HeldOrderLine>>();
  /** Orders whose waiting lines were taken out. */
  readonly cancelled = new Set<string>();

  constructor(before: readonly HeldOrderLine[]) {
    for (const row of before) this.hold(row);
  }

  hold(row: HeldOrderLine): void {
    const lines = this.orders.get(row.orderId);
    if (lines) lines.set(row.line, row);
    else this.orders.set(row.orderId, new Map([[row.line, row]]));
  }

  resolve(orderId: string, line: number, resolution: HeldLineResolution, resolvedBy: string): void {
    const row = this.orders.get(orderId)?.get(line);
    if (row) this.hold({ ...row, resolution, resolvedBy });
  }

  /** Takes out the lines that wait. */
  cancel(orderId: string): void {
    this.cancelled.add(orderId);
    const lines = this.orders.get(orderId);
    for (const row of lines?.values() ?? []) if (row.resolution === null) lines?.delete(row.line);
  }

  *rows(): Iterable<HeldOrderLine> {
    for (const lines of this.orders.values()) yield* lines.values();
  }
}
