import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A forecast that is kept, with what it was made from. */
@Entity('forecast_runs')
export class ForecastRun {
  /** Short number of the run within this file: 1, 2, … */
  @PrimaryColumn('integer') run!: number;
  @Index({ unique: true }) @Column('text') runId!: string;
  /** Position of the newest fact that the forecast could know, as digits. */
  @Column('text') position!: string;
  @Index() @Column('text') asOf!: string;
  @Column('integer') horizon!: number;
  @Column('text') holidays!: 'cn' | 'us' | 'none';
  @Column('text') codeVersion!: string;
  @Column('text') calendarVersion!: string;
  /** Monday of the first week forecast. */
  @Column('text') firstWeek!: string;
  @Column('text') hash!: string;
  @Column('integer') nodes!: number;
}

/** The forecast of one node. What does not apply to its level is ''. */
@Entity('forecast_nodes', { withoutRowid: true })
@Index(['run', 'sku', 'level'])
export class ForecastNodeRow {
  @PrimaryColumn('integer') run!: number;
  /** Place in `levels`. */
  @PrimaryColumn('integer') level!: number;
  @PrimaryColumn('text') retailerId!: string;
  @PrimaryColumn('text') sku!: string;
  @PrimaryColumn('text') area!: string;
  @PrimaryColumn('text') supplier!: string;
  /** See `packedFigures`. */
  @Column('blob') figures!: Buffer;
  /** Of leaves only; see `LeafRhythm`. */
  @Column('real', { nullable: true }) usualGapWeeks!: number | null;
  @Column('real', { nullable: true }) usualUnits!: number | null;
  @Column('real', { nullable: true }) alive!: number | null;
  @Column('text', { nullable: true }) lastOrderWeek!: string | null;
  @Column('integer', { nullable: true }) orderWeeks!: number | null;
  /** See `packedBasis`; null of forecasts made before it was kept. */
  @Column('text', { nullable: true }) basis!: string | null;
}
