import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What became of one product of an order; lines of one product count as one. Quantities are whole sales units. */
@Entity('order_lines', { withoutRowid: true })
@Index(['retailerId', 'sku'], { where: 'outstanding > 0' })
export class OrderLine {
  @PrimaryColumn('text') orderId!: string;
  @PrimaryColumn('text') sku!: string;
  @Column('text') retailerId!: string;
  /** Day of the order; of a delivery whose order is not known, its own. */
  @Column('text') orderedOn!: string;
  /** 0 where the line was taken off, or only its delivery is known. */
  @Column('integer') requested!: number;
  /** Null until allocation has answered. */
  @Column('integer', { nullable: true }) granted!: number | null;
  /** Why less was granted than requested. */
  @Column('text', { nullable: true }) cutBy!: 'quota' | 'supply' | null;
  @Column('integer') delivered!: number;
  /** Units sent back at the door. */
  @Column('integer') refused!: number;
  /** Units that are still to be delivered: granted (requested until then) less delivered and refused, at least 0; 0 once the order is void. */
  @Column('integer') outstanding!: number;
  /** Whether the order was cancelled, and the line with it. */
  @Column('boolean') voided!: boolean;
  /** Of the newest line of the product that has a price; integer minor units per sales unit. */
  @Column('integer', { nullable: true }) unitPriceMinor!: number | null;
  /** What was suggested when the line was asked for. */
  @Column('integer', { nullable: true }) suggested!: number | null;
  /** What the retailer said to the suggestion; a refused one is a line that asks for nothing. */
  @Column('text', { nullable: true }) answer!: 'accepted' | 'changed' | 'refused' | null;
  /** Why, in the retailer's words. */
  @Column('text', { nullable: true }) answerWhy!: string | null;
  /** The product that the retailer wished for, and took this one instead. */
  @Column('text', { nullable: true }) substituteFor!: string | null;
  /** Revision of the event in the order's stream that said last what was requested; 0 where none is known. */
  @Column('integer') revision!: number;
}
