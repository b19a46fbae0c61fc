import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Units one retailer of a class ('*': any) may be granted from `fromDay` to `toDay`, both included. */
@Entity('quotas', { withoutRowid: true })
export class Quota {
  @PrimaryColumn('text') sku!: string;
  @PrimaryColumn('text') quotaId!: string;
  @Column('text') retailerClass!: string;
  @Column('text') fromDay!: string;
  @Column('text') toDay!: string;
  @Column('integer') unitLimit!: number;
}

/** A quota as it stood after one of its events; none is ever removed, so that what was known at a past moment can be told. */
@Entity('quota_versions', { withoutRowid: true })
export class QuotaVersion {
  @PrimaryColumn('text') sku!: string;
  @PrimaryColumn('text') quotaId!: string;
  /** Place of the event in the stream of the supply. */
  @PrimaryColumn('integer') revision!: number;
  @Column('text') retailerClass!: string;
  @Column('text') fromDay!: string;
  @Column('text') toDay!: string;
  @Column('integer') unitLimit!: number;
  /** Instant, ISO 8601 UTC. */
  @Column('text') recordedAt!: string;
}

/** A time in which the manufacturer could not deliver what was wanted. */
@Entity('shortages', { withoutRowid: true })
export class Shortage {
  @PrimaryColumn('text') sku!: string;
  @PrimaryColumn('text') fromDay!: string;
  /** Last short day: as foreseen while it lasts, as it was when it has ended. */
  @Index() @Column('text', { nullable: true }) untilDay!: string | null;
  @Column('text') cause!: string;
  @Column('boolean') ended!: boolean;
}
