import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A change of the days on which a company calls its retailers, as it was recorded; none is ever removed. */
@Entity('call_day_changes', { withoutRowid: true })
export class CallDayChangeRow {
  @PrimaryColumn('text') company!: string;
  /** Place in the stream of the calendar: the order in which changes hold. */
  @PrimaryColumn('integer') revision!: number;
  @Column('text') kind!: 'moved' | 'dropped' | 'added';
  @Column('text') day!: string;
  /** Of moved days. */
  @Column('text', { nullable: true }) toDay!: string | null;
  /** ISO weekday, of added days. */
  @Column('integer', { nullable: true }) orderDay!: number | null;
  @Column('text', { nullable: true }) cause!: string | null;
  /** Instant, ISO 8601 UTC. */
  @Column('text') recordedAt!: string;
  /** Position of the event, as digits. */
  @Column('text') position!: string;
}
