import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type OrderStage = 'placed' | 'granted' | 'delivered' | 'cancelled';

/** An order, whatever became of it. */
@Entity('orders', { withoutRowid: true })
@Index(['retailerId', 'orderedOn'])
export class Order {
  @PrimaryColumn('text') orderId!: string;
  @Column('text') retailerId!: string;
  @Index() @Column('text') orderedOn!: string;
  @Column('text') takenBy!: string;
  @Column('text') stage!: OrderStage;
  @Column('integer') requestedUnits!: number;
  @Column('integer') grantedUnits!: number;
}

/**
 * A line of an order that is not cancelled, of which units are outstanding: (granted ?? requested) − settled > 0. Where more arrived
 * than is known to be granted, the row keeps the surplus: readers pass over it.
 */
@Entity('open_order_lines', { withoutRowid: true })
@Index(['retailerId', 'sku'])
export class OpenOrderLine {
  @PrimaryColumn('text') orderId!: string;
  @PrimaryColumn('text') sku!: string;
  @Column('text') retailerId!: string;
  @Column('text') orderedOn!: string;
  @Column('integer') requested!: number;
  /** Null until allocation has answered. */
  @Column('integer', { nullable: true }) granted!: number | null;
  /** Units delivered, or refused at the door. */
  @Column('integer') settled!: number;
}

/** SQL: units of a line that retailers are still owed. */
export const outstandingUnits = 'coalesce(granted, requested) - settled';
