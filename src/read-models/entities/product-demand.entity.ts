import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What the events of one block of positions added to a week of a product, of all retailers together. The sum over the blocks up to a
 * moment is what was known of the week then.
 */
@Entity('product_demand', { withoutRowid: true })
export class ProductDemand {
  @PrimaryColumn('text') sku!: string;
  /** As of an audit posting. */
  @PrimaryColumn('integer') block!: number;
  /** Monday of the week. */
  @PrimaryColumn('text') weekOf!: string;
  /** May be below 0: orders of earlier blocks are cancelled and corrected, too. */
  @Column('integer') requested!: number;
  @Column('integer') granted!: number;
  @Column('integer') delivered!: number;
}
