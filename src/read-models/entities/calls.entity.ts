import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What became of the call of a retailer that was due on a day, besides an order. */
@Entity('calls', { withoutRowid: true })
export class RetailerCall {
  @PrimaryColumn('text') dueOn!: string;
  @PrimaryColumn('text') retailerId!: string;
  /** Why the retailer was not reached; null where it was not missed. */
  @Column('text', { nullable: true }) missedBecause!: string | null;
  /** Day of the call-back that was agreed last. */
  @Index() @Column('text', { nullable: true }) callBackOn!: string | null;
  /** From which time on, `HH:MM`. */
  @Column('text', { nullable: true }) callBackAt!: string | null;
  /** Why the retailer wanted nothing. */
  @Column('text', { nullable: true }) endedWithoutOrder!: string | null;
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}
