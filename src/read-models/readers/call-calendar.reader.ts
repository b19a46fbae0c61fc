import type { CallDayChange } from '../../calendar/call-calendar.js';
import type { CallRhythm } from '../../calendar/call-days.js';
import { businessDay } from '../../kernel/clock.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { positionOf, type Position } from '../../kernel/position.js';
import type { Sql } from '../database/sql.js';
import { CallDayChangeRow } from '../entities/call-days.entity.js';
import { readPage } from './read-rows.js';

/** A change of call days, with the business date on which it was recorded and the position of its event. */
export type RecordedCallDayChange = CallDayChange & {
  readonly recordedOn: string;
  readonly position: Position;
  readonly stream: string;
};

/** The retailer that a rhythm is of. */
export interface RetailerRhythm extends CallRhythm {
  readonly retailerId: string;
  readonly closedOn: string | null;
}

/** The company's call days as they were recorded, and how often each retailer is called. */
export class CallCalendarReader {
  constructor(private readonly sql: Sql) {}

  /** As they were recorded, the newest first. */
  page(page: PageRequest): Promise<Page<CallDayChangeRow>> {
    return readPage(this.sql, CallDayChangeRow, [], 'company, revision DESC', page);
  }

  /** In the order in which they hold. */
  async changes(): Promise<RecordedCallDayChange[]> {
    type Row = [
      company: string,
      ...[kind: CallDayChange['kind'], day: string, toDay: string | null, orderDay: number | null],
      ...[cause: string | null, recordedAt: string, position: string],
    ];
    const rows = await this.sql.all<Row>(
      'SELECT company, kind, day, to_day, order_day, cause, recorded_at, position FROM call_day_changes ' +
        'ORDER BY recorded_at, company, revision',
    );
    return rows.map(([company, kind, day, toDay, orderDay, cause, recordedAt, position]): RecordedCallDayChange => {
      const recorded = { recordedOn: businessDay(new Date(recordedAt)), position: positionOf(position) };
      const shared = { day, stream: `calendar-${company}`, ...recorded, ...(cause !== null && { cause }) };
      if (kind === 'moved') return { ...shared, kind, to: toDay ?? day };
      return kind === 'added' ? { ...shared, kind, orderDay: orderDay ?? 0 } : { ...shared, kind };
    });
  }

  /** By retailer. */
  async rhythms(): Promise<RetailerRhythm[]> {
    type Row = [
      retailerId: string,
      orderDay: number | null,
      orderCycle: number,
      firstCall: string | null,
      closedOn: string | null,
    ];
    const rows = await this.sql.all<Row>(
      'SELECT retailer_id, order_day, order_cycle, first_call, closed_on FROM retailers ORDER BY retailer_id',
    );
    return rows.map(([retailerId, orderDay, orderCycle, firstCall, closedOn]) => {
      return { retailerId, orderDay, orderCycle, firstCall, closedOn };
    });
  }
}

/** The changes that were recorded by the end of a day. */
export function knownOn(changes: readonly RecordedCallDayChange[], day: string): RecordedCallDayChange[] {
  return changes.filter(({ recordedOn }) => recordedOn <= day);
}

/**
 * The changes that a forecast as of a day counts with: those recorded by then, and later ones of days that had passed, which are facts
 * of its history.
 */
export function knownAsOf(changes: readonly RecordedCallDayChange[], asOf: string): RecordedCallDayChange[] {
  return changes.filter(({ recordedOn, day }) => recordedOn <= asOf || day <= asOf);
}
