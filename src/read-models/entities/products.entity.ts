import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A product as it is now. Prices are integer minor units per sales unit. */
@Entity('products')
export class Product {
  @PrimaryColumn('text') sku!: string;
  @Column('text') name!: string;
  @Column('text') brand!: string;
  @Index() @Column('text') category!: string;
  @Index() @Column('text') supplier!: string;
  @Column('text', { nullable: true }) priceBand!: string | null;
  /** Measure word of a sales unit: 条, 瓶, 件 … */
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('integer') packSize!: number;
  @Column('integer', { nullable: true }) purchasePriceMinor!: number | null;
  @Column('integer', { nullable: true }) unitPriceMinor!: number | null;
  @Column('integer', { nullable: true }) retailPriceMinor!: number | null;
  /** Shares of the wholesale price; null where the costs of its category or of the company hold. */
  @Column('real', { nullable: true }) marginShare!: number | null;
  @Column('real', { nullable: true }) holdingShare!: number | null;
  /** Less is not suggested, in sales units. */
  @Column('integer', { nullable: true }) leastUnits!: number | null;
  @Column('boolean') listed!: boolean;
  /** The day since which it is known. */
  @Column('text') registeredOn!: string;
  @Column('text', { nullable: true }) discontinuedOn!: string | null;
  /** The day on which that was recorded. */
  @Column('text', { nullable: true }) discontinuedRecordedOn!: string | null;
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}
