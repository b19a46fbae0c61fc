import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { callCalendar } from '../../calendar/call-calendar.js';
import { callsBetween, closuresBetween, deliveryOf, type CallRhythm, type Closure } from '../../calendar/call-days.js';
import { calendarDate } from '../../calendar/calendar-date.js';
import { companyHolidays } from '../../calendar/company-holidays.js';
import { isOver } from '../../kernel/last-day.js';
import { daysBetween } from '../../calendar/weeks.js';
import { invalid } from '../../kernel/domain-error.js';
import { CallCalendarReader, knownOn } from '../../read-models/readers/call-calendar.reader.js';
import { RetailersReader } from '../../read-models/readers/retailers.reader.js';

/** When a retailer is called, and on which of its usual days it is not. */
export interface RetailerCalls extends CallRhythm {
  readonly retailerId: string;
  readonly calls: readonly { readonly on: string; readonly deliveredOn: string }[];
  readonly closures: readonly Closure[];
}

/** Most days that can be asked for at a time. */
const mostDays = 800;

/** The calls of a retailer from `from` to `to`, both included, by the changes recorded up to `knownOn` (all where absent). */
export class FindRetailerCalls extends Query<RetailerCalls> {
  constructor(
    readonly retailerId: string,
    readonly from: string,
    readonly to: string,
    readonly knownOn?: string,
  ) {
    super();
  }
}

@QueryHandler(FindRetailerCalls)
export class FindRetailerCallsHandler implements IQueryHandler<FindRetailerCalls> {
  constructor(
    private readonly retailers: RetailersReader,
    private readonly callDays: CallCalendarReader,
  ) {}

  /** @throws {DomainError} 'retailer-unknown'; 'invalid' where the range ends before it begins or is too long */
  async execute({ retailerId, from, to, knownOn: known }: FindRetailerCalls): Promise<RetailerCalls> {
    const days = daysBetween(calendarDate('from', from), calendarDate('to', to)) + 1;
    if (days < 1 || days > mostDays)
      throw invalid(
        'to',
        { en: `a day at most ${mostDays} days from ${from} on`, zh: `自 ${from} 起 ${mostDays} 天以内的日期` },
        to,
      );
    const [{ orderDay, orderCycle, firstCall, closedOn }, recorded] = await Promise.all([
      this.retailers.get(retailerId),
      this.callDays.changes(),
    ]);
    const calendar = callCalendar(companyHolidays(), known === undefined ? recorded : knownOn(recorded, known));
    const rhythm: CallRhythm = { orderDay, orderCycle, firstCall };
    const trades = (day: string) => !isOver(closedOn, day);
    const calls = callsBetween(calendar, rhythm, from, to).filter(trades);
    return {
      ...{ retailerId, ...rhythm },
      calls: calls.map((on) => ({ on, deliveredOn: deliveryOf(calendar, on) })),
      closures: closuresBetween(calendar, rhythm, from, to).filter(({ day }) => trades(day)),
    };
  }
}
