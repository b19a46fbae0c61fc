import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LineOfOrder } from './line-of-order.js';
import { packedLines, unpackedLines } from './packed-lines.js';

/** All lines of an order in one row, by product: they are read and written together. */
@Entity('lines_of_orders')
export class LinesOfOrder {
  @PrimaryColumn('text') orderId!: string;
  @Column('text', { transformer: { from: unpackedLines, to: packedLines } }) lines!: readonly LineOfOrder[];
}

/** A line of which units are still to be delivered: few of all lines, looked for by retailer and product. */
@Entity('open_order_lines', { withoutRowid: true })
@Index(['retailerId', 'sku'])
export class OpenOrderLine {
  @PrimaryColumn('text') orderId!: string;
  @PrimaryColumn('text') sku!: string;
  @Column('text') retailerId!: string;
  /** Day of the order; of a delivery whose order is not known, its own. */
  @Column('text') orderedOn!: string;
  /** Whether allocation has answered. */
  @Column('boolean') granted!: boolean;
  /** > 0 */
  @Column('integer') outstanding!: number;
  /** As that of the line. */
  @Column('integer') revision!: number;
}
