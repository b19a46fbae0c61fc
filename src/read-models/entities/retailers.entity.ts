import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A retailer as it is now. */
@Entity('retailers')
export class Retailer {
  @PrimaryColumn('text') retailerId!: string;
  @Column('text') name!: string;
  @Index() @Column('text') area!: string;
  @Column('text') class!: string;
  @Column('text') businessType!: string;
  @Column('text', { nullable: true }) route!: string | null;
  /** ISO weekday on which it is called, 1 Monday … 7 Sunday. */
  @Column('integer', { nullable: true }) orderDay!: number | null;
  /** Weeks between two calls. */
  @Column('integer') orderCycle!: number;
  /** A day of a week with a call, from which the cycle is counted. */
  @Column('text', { nullable: true }) firstCall!: string | null;
  @Column('boolean') listed!: boolean;
  @Column('text', { nullable: true }) closedOn!: string | null;
  /** The day on which that was recorded. */
  @Column('text', { nullable: true }) closedRecordedOn!: string | null;
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}
