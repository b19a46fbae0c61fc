import type { DataSource } from 'typeorm';
import { rawAll } from '../forecasting/raw-rows.js';
import { blockSize } from '../projections/audit-index/audit-index.entity.js';
import type { EventReference } from './suggestion.js';

/** Orders looked through for those that hold a product. */
const ordersLookedAt = 12;
const mostOrders = 2;

/** Finds the order events that a sentence on a retailer's rhythm rests on, by the audit index: point look-ups only. */
export class OrderEvidence {
  private readonly orderPositions = new Map<string, readonly number[]>();
  private readonly orderDays: readonly (readonly [orderId: string, orderedOn: string])[];

  constructor(
    private readonly readModels: DataSource,
    retailerId: string,
    on: string,
  ) {
    const sql =
      "SELECT orderId, orderedOn FROM orders WHERE retailerId = ? AND orderedOn <= ? AND stage <> 'cancelled' " +
      'ORDER BY orderedOn DESC, orderId LIMIT 200';
    this.orderDays = [...rawAll<[string, string]>(readModels, sql, retailerId, on)];
  }

  /** First events of the last orders, up to `lastOn`, that hold the product; the newest first. */
  ordersOf(sku: string, lastOn: string): EventReference[] {
    const found: EventReference[] = [];
    const start = this.orderDays.findIndex(([, day]) => day <= lastOn);
    if (start < 0) return found;
    for (const [orderId] of this.orderDays.slice(start, start + ordersLookedAt)) {
      const position = this.firstShared(orderId, sku);
      if (position !== undefined) found.push({ position });
      if (found.length === mostOrders) break;
    }
    return found;
  }

  private firstShared(orderId: string, sku: string): number | undefined {
    const ofOrder = this.positionsOf(orderId);
    const first = ofOrder[0];
    if (first === undefined) return undefined;
    const ofProduct = new Set(this.postings(`product:${sku}`, Math.floor(first / blockSize)));
    return ofOrder.find((position) => ofProduct.has(position));
  }

  private positionsOf(orderId: string): readonly number[] {
    const known = this.orderPositions.get(orderId);
    if (known) return known;
    const positions = this.postings(`order:${orderId}`);
    this.orderPositions.set(orderId, positions);
    return positions;
  }

  private postings(entity: string, block?: number): number[] {
    const sql = `SELECT block, offsets FROM audit_postings WHERE entity = ? ${block === undefined ? '' : 'AND block = ?'} ORDER BY block`;
    const parameters = block === undefined ? [entity] : [entity, block];
    return [...rawAll<[number, string]>(this.readModels, sql, ...parameters)].flatMap(([at, offsets]) =>
      offsets
        .trimEnd()
        .split(' ')
        .map((offset) => at * blockSize + Number(offset)),
    );
  }
}
