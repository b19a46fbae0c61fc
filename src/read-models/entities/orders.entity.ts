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
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}
