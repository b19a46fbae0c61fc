import { businessDay } from '../../kernel/clock.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { positionOf } from '../../kernel/position.js';
import type { Sql } from '../database/sql.js';
import { Notice } from '../entities/notices.entity.js';
import { readPage, readRow, readRows } from './read-rows.js';

/** Supply notices that were issued. */
export class NoticesReader {
  constructor(private readonly sql: Sql) {}

  /** Those that hold latest first. */
  find(page: PageRequest): Promise<Page<Notice>> {
    return readPage(this.sql, Notice, [], 'until_day DESC, from_day DESC, notice_id', page);
  }

  /** @throws {DomainError} 'notice-unknown' */
  get(noticeId: string): Promise<Notice> {
    return readRow(this.sql, Notice, 'notice_id', noticeId, 'notice-unknown');
  }

  /** The notice that held on a day as it was known when the day ended: of several the one that was issued last. */
  async inForce(on: string): Promise<Notice | undefined> {
    const rows = await readRows(
      this.sql,
      Notice,
      [{ text: 'from_day <= ? AND until_day >= ?', values: [on, on] }],
      'notice_id',
    );
    const knownBy = (instant: string | null) => instant !== null && businessDay(new Date(instant)) <= on;
    const holding = rows.filter(
      ({ issuedAt, withdrawnOn, withdrawnAt }) =>
        knownBy(issuedAt) && !(withdrawnOn !== null && withdrawnOn <= on && knownBy(withdrawnAt)),
    );
    return holding.reduce<Notice | undefined>(
      (last, each) => (!last || positionOf(each.position) > positionOf(last.position) ? each : last),
      undefined,
    );
  }
}
