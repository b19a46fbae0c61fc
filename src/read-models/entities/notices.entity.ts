import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A supply notice as it was issued. */
@Entity('notices')
export class Notice {
  @PrimaryColumn('text') noticeId!: string;
  /** First and last day on which it holds; where it was withdrawn, it ends the day before that. */
  @Column('text') fromDay!: string;
  @Index() @Column('text') untilDay!: string;
  @Column('text') en!: string;
  @Column('text') zh!: string;
  /** JSON of the products that it is about. */
  @Column('text', { transformer: { from: (text: string) => JSON.parse(text) as string[], to: JSON.stringify } })
  skus!: readonly string[];
  @Column('text') issuedBy!: string;
  /** Instant, ISO 8601 UTC. */
  @Column('text') issuedAt!: string;
  /** Digits: the order in which notices were issued. */
  @Column('text') position!: string;
  @Column('text', { nullable: true }) withdrawnOn!: string | null;
  @Column('text', { nullable: true }) withdrawnAt!: string | null;
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}
