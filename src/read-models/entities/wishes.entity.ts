import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that a retailer wanted and could not order. */
@Entity('wishes')
@Index(['retailerId', 'wishedOn'])
export class Wish {
  @PrimaryColumn('text') wishId!: string;
  @Column('text') retailerId!: string;
  @Column('text') wishedOn!: string;
  /** Null until it is known which product was meant. */
  @Index() @Column('text', { nullable: true }) sku!: string | null;
  /** What the retailer said. */
  @Column('text', { nullable: true }) wording!: string | null;
  @Column('integer', { nullable: true }) units!: number | null;
  @Column('text', { nullable: true }) cause!: 'short' | 'quota' | 'not-sold' | 'unknown-product' | 'other' | null;
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}
