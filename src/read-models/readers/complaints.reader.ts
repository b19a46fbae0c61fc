import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { Complaint } from '../entities/complaints.entity.js';
import { equals, inAreas, isNotNull, isNull, within, type AreaFilter, type DayRange } from './conditions.js';
import { readPage, readRow } from './read-rows.js';

export interface ComplaintFilter extends DayRange, AreaFilter {
  readonly retailerId?: string | undefined;
  readonly about?: Complaint['about'] | undefined;
  readonly assignedTo?: string | undefined;
  readonly isClosed?: boolean | undefined;
}

/** Complaints of retailers. */
export class ComplaintsReader {
  constructor(private readonly sql: Sql) {}

  /** Newest first. */
  find(
    { retailerId, about, assignedTo, isClosed, from, to, areas }: ComplaintFilter,
    page: PageRequest,
  ): Promise<Page<Complaint>> {
    const closed = isClosed === undefined ? undefined : isClosed ? isNotNull('closed_on') : isNull('closed_on');
    const conditions = [
      ...[equals('retailer_id', retailerId), equals('about', about), equals('assigned_to', assignedTo)],
      ...[closed, within('complained_on', { from, to }), inAreas(this.sql, areas)],
    ];
    return readPage(this.sql, Complaint, conditions, 'complained_on DESC, complaint_id', page);
  }

  /** @throws {DomainError} 'complaint-unknown' */
  get(complaintId: string): Promise<Complaint> {
    return readRow(this.sql, Complaint, 'complaint_id', complaintId, 'complaint-unknown');
  }
}
