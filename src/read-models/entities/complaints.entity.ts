import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a retailer complained of, and what came of it. */
@Entity('complaints')
@Index(['retailerId', 'complainedOn'])
export class Complaint {
  @PrimaryColumn('text') complaintId!: string;
  @Column('text') retailerId!: string;
  @Column('text') complainedOn!: string;
  @Column('text') about!: 'delivery' | 'product' | 'price' | 'supply' | 'service' | 'other';
  /** In the retailer's words. */
  @Column('text') text!: string;
  @Column('text', { nullable: true }) sku!: string | null;
  @Column('text', { nullable: true }) orderId!: string | null;
  @Column('text', { nullable: true }) visitId!: string | null;
  @Column('text', { nullable: true }) dueOn!: string | null;
  /** Who settles it: who was named, or who recorded it. */
  @Column('text') assignedTo!: string;
  @Index() @Column('text', { nullable: true }) closedOn!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** From the complaint to its end; null while it is open. */
  @Column('integer', { nullable: true }) daysToClose!: number | null;
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}
