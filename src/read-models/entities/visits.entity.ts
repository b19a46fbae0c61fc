import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type VisitStage = 'planned' | 'started' | 'ended';

@Entity('visits')
export class Visit {
  @PrimaryColumn('text') visitId!: string;
  @Index() @Column('text') retailerId!: string;
  @Index() @Column('text') accountManager!: string;
  @Column('text') stage!: VisitStage;
  @Column('text', { nullable: true }) plannedOn!: string | null;
  @Index() @Column('text', { nullable: true }) startedOn!: string | null;
  @Column('text', { nullable: true }) endedOn!: string | null;
  @Column('integer') productsCounted!: number;
  @Column('integer') demandsDeclared!: number;
  @Column('text', { nullable: true }) summary!: string | null;
  /** Events in its stream: what a command with `If-Match` is compared with. */
  @Column('integer') revision!: number;
}

/** What we promised a retailer to do. */
@Entity('follow_ups')
export class FollowUpTask {
  @PrimaryColumn('text') followUpId!: string;
  @Column('text') visitId!: string;
  @Index() @Column('text') retailerId!: string;
  /** Day of the promise. */
  @Column('text') givenOn!: string;
  @Column('text') feedback!: string;
  @Column('text') task!: string;
  @Index() @Column('text') dueOn!: string;
  @Column('text', { nullable: true }) assignedTo!: string | null;
  @Column('text', { nullable: true }) doneOn!: string | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  /** From the promise to its end; null while it is open. */
  @Column('integer', { nullable: true }) daysToClose!: number | null;
}

/** Units a retailer said it would need from `fromDay` to `toDay`. */
@Entity('declared_demand', { withoutRowid: true })
export class DeclaredDemand {
  @PrimaryColumn('text') retailerId!: string;
  @PrimaryColumn('text') declaredOn!: string;
  @PrimaryColumn('text') sku!: string;
  @PrimaryColumn('text') fromDay!: string;
  @PrimaryColumn('text') toDay!: string;
  @Column('integer') quantity!: number;
  @Column('text') visitId!: string;
}

/** Whether a product was on the shelf, and at what price. */
@Entity('shelf_observations', { withoutRowid: true })
export class Shelf {
  @PrimaryColumn('text') retailerId!: string;
  @PrimaryColumn('text') observedOn!: string;
  @PrimaryColumn('text') sku!: string;
  @Column('boolean') onShelf!: boolean;
  @Column('integer', { nullable: true }) shelfPriceMinor!: number | null;
  @Column('text') visitId!: string;
}
