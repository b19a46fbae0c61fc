import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest price at which a product was ordered, in integer minor units per sales unit. */
@Entity('order_prices', { withoutRowid: true })
export class OrderPrice {
  @PrimaryColumn('text') sku!: string;
  /** Day of that order; of several orders of a day the one recorded last. */
  @Column('text') orderedOn!: string;
  @Column('integer') unitPriceMinor!: number;
}
