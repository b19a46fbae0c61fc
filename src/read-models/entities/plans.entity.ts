import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A plan as it was drawn up; kept beside the forecasts. */
@Entity('sourcing_plans')
export class SourcingPlanRow {
  @PrimaryColumn('text') planId!: string;
  /** Larger is newer. */
  @Index() @Column('integer') number!: number;
  @Index() @Column('text') runId!: string;
  @Column('text') fromWeek!: string;
  @Column('integer') weeks!: number;
  @Column('text') hash!: string;
  /** The `SourcingPlan` as JSON. */
  @Column('text') document!: string;
}
