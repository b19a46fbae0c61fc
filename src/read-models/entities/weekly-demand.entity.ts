import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Units one retailer asked for, was granted and received of one product in one week. */
@Entity('weekly_demand', { withoutRowid: true })
export class WeeklyDemand {
  @PrimaryColumn('text') retailerId!: string;
  @PrimaryColumn('text') sku!: string;
  /** Monday of the week. */
  @PrimaryColumn('text') weekOf!: string;
  @Column('integer') requested!: number;
  @Column('integer') granted!: number;
  @Column('integer') delivered!: number;
  /** How often the week showed that orders understate demand: lines cut by quota or supply, and counts of 0. */
  @Column('integer') censoringCount!: number;
  /** Lines of which allocation refused a part. */
  @Column('integer') cutCount!: number;
}

/** A week in which the retailer was not reached on its order day: its silence is no demand of 0. */
@Entity('missed_calls', { withoutRowid: true })
export class MissedCall {
  @PrimaryColumn('text') retailerId!: string;
  @Index() @PrimaryColumn('text') weekOf!: string;
}

/** What orders alone say of a week. */
export type OrderKind = 'observed' | 'censored' | 'missing';
export type DemandKind = OrderKind | 'from-counts';

/** What a week's orders say of demand: all of it, at least so much (censored), or nothing. */
export function demandKind(
  { requested, censoringCount }: Pick<WeeklyDemand, 'requested' | 'censoringCount'>,
  missed: boolean,
): OrderKind {
  if (missed && requested === 0) return 'missing';
  return censoringCount === 0 && !missed ? 'observed' : 'censored';
}
