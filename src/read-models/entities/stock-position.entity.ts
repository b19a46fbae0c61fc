import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Units counted at a visit; the latest count of a day stands. In the order in which counts come: by retailer, then by day. */
@Entity('stock_counts', { withoutRowid: true })
export class StockCount {
  @PrimaryColumn('text') retailerId!: string;
  @PrimaryColumn('text') countedOn!: string;
  @PrimaryColumn('text') sku!: string;
  @Column('integer') quantity!: number;
  @Column('text') visitId!: string;
  /** Of the count in the stream of the visit. */
  @Column('integer') revision!: number;
}

/**
 * What arrived at a retailer on a day, of all products in one row: it comes together and is read together. Kept by day, so that a count
 * recorded late still finds what came after it.
 */
@Entity('deliveries_of_days', { withoutRowid: true })
export class DeliveriesOfDay {
  @PrimaryColumn('text') retailerId!: string;
  @PrimaryColumn('text') deliveredOn!: string;
  /** As `packedDeliveries` writes them; later ones of the day are appended. */
  @Column('text') lines!: string;
}
