import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { DeclaredDemand, FollowUpTask, Shelf, Visit, type VisitStage } from '../entities/visits.entity.js';
import { equals, inAreas, isNotNull, isNull, within, type AreaFilter, type DayRange } from './conditions.js';
import { readPage, readRow } from './read-rows.js';

export interface VisitFilter extends AreaFilter {
  readonly retailerId?: string | undefined;
  readonly accountManager?: string | undefined;
  readonly stage?: VisitStage | undefined;
}

/** Days are those on which a follow-up is due. */
export interface FollowUpFilter extends DayRange, AreaFilter {
  readonly retailerId?: string | undefined;
  readonly assignedTo?: string | undefined;
  /** open on this day although due before it */
  readonly overdueOn?: string | undefined;
  readonly isDone?: boolean | undefined;
}

export interface SeenFilter extends AreaFilter {
  readonly retailerId?: string | undefined;
  readonly sku?: string | undefined;
}

/** Visits, and what was declared, seen and promised at them. */
export class VisitsReader {
  constructor(private readonly sql: Sql) {}

  /** The newest first, those not yet started last. */
  find({ retailerId, accountManager, stage, areas }: VisitFilter, page: PageRequest): Promise<Page<Visit>> {
    const conditions = [
      equals('retailer_id', retailerId),
      equals('account_manager', accountManager),
      equals('stage', stage),
      inAreas(this.sql, areas),
    ];
    return readPage(this.sql, Visit, conditions, 'started_on DESC NULLS LAST, visit_id', page);
  }

  /** @throws {DomainError} 'visit-unknown' */
  get(visitId: string): Promise<Visit> {
    return readRow(this.sql, Visit, 'visit_id', visitId, 'visit-unknown');
  }

  /** What is due first comes first. */
  findFollowUps(
    { retailerId, assignedTo, isDone, overdueOn, from, to, areas }: FollowUpFilter,
    page: PageRequest,
  ): Promise<Page<FollowUpTask>> {
    const done = isDone === undefined ? undefined : isDone ? isNotNull('done_on') : isNull('done_on');
    const overdue =
      overdueOn === undefined
        ? undefined
        : { text: '(due_on < ? AND (done_on IS NULL OR done_on > ?))', values: [overdueOn, overdueOn] };
    const conditions = [
      ...[equals('retailer_id', retailerId), equals('assigned_to', assignedTo)],
      ...[done, overdue, within('due_on', { from, to }), inAreas(this.sql, areas)],
    ];
    return readPage(this.sql, FollowUpTask, conditions, 'due_on, follow_up_id', page);
  }

  /** Newest first. */
  findDeclaredDemand({ retailerId, sku, areas }: SeenFilter, page: PageRequest): Promise<Page<DeclaredDemand>> {
    const conditions = [equals('retailer_id', retailerId), equals('sku', sku), inAreas(this.sql, areas)];
    return readPage(this.sql, DeclaredDemand, conditions, 'declared_on DESC, retailer_id, sku, from_day, to_day', page);
  }

  /** Newest first. */
  findShelves({ retailerId, sku, areas }: SeenFilter, page: PageRequest): Promise<Page<Shelf>> {
    const conditions = [equals('retailer_id', retailerId), equals('sku', sku), inAreas(this.sql, areas)];
    return readPage(this.sql, Shelf, conditions, 'observed_on DESC, retailer_id, sku', page);
  }
}
