import { invalid } from '../../kernel/domain-error.js';
import type { CallCalendarCommand } from '../../recording/call-calendar/call-calendar.commands.js';
import { ownCompany } from '../../recording/call-calendar/call-calendar.rules.js';
import { fileDate } from '../fields/file-date.js';
import { weekday } from '../fields/weekday.js';
import type { ColumnSpec } from '../tables/columns.js';
import { headings } from '../tables/headings.js';

export type CalendarColumn = 'change' | 'day' | 'to' | 'order_day' | 'cause';

/** Call days: `change` (moved, dropped or added), `day`, and `to` of a moved or `order_day` of an added one; `cause` where there is one. */
export const calendarColumns: ColumnSpec<CalendarColumn> = {
  required: ['change', 'day'],
  optional: ['to', 'order_day', 'cause'],
  synonyms: headings.calendar,
};

const changes = { moved: '调整', added: '增加' } as const;

/** What an office in China writes. */
const chinese: Readonly<Record<string, string>> = { 调整: 'moved', 取消: 'dropped', 增加: 'added' };

/** The command that a row stands for. @throws {DomainError} 'invalid' naming the column that cannot be so */
export function calendarCommand(cell: (name: CalendarColumn) => string): CallCalendarCommand {
  const cause = cell('cause');
  const data = { company: ownCompany, day: fileDate('day', cell('day')), ...(cause && { cause }) };
  const change = chinese[cell('change')] ?? cell('change').toLowerCase();
  refuseOther(cell, 'to', change === 'moved', 'moved');
  refuseOther(cell, 'order_day', change === 'added', 'added');
  switch (change) {
    case 'moved':
      return { type: 'MoveCallDay', data: { ...data, to: fileDate('to', cell('to')) } };
    case 'dropped':
      return { type: 'DropCallDay', data };
    case 'added':
      return { type: 'AddCallDay', data: { ...data, orderDay: weekday('order_day', cell('order_day')) } };
    default:
      throw invalid(
        'change',
        { en: 'moved, dropped or added', zh: '调整（moved）、取消（dropped）或增加（added）' },
        cell('change'),
      );
  }
}

/** A cell that such a change has no use for was meant for another one. */
function refuseOther(
  cell: (name: CalendarColumn) => string,
  name: CalendarColumn,
  isUsed: boolean,
  kind: keyof typeof changes,
): void {
  if (!isUsed && cell(name) !== '')
    throw invalid(
      name,
      { en: `nothing where the day is not ${kind}`, zh: `不是${changes[kind]}日期时留空` },
      cell(name),
    );
}
