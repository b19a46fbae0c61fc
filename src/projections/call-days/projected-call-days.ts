import { callCalendar } from '../../calendar/call-calendar.js';
import { isCallDay, nextCall } from '../../calendar/call-days.js';
import { companyHolidays } from '../../calendar/company-holidays.js';
import type { CallCalendarReader } from '../../read-models/readers/call-calendar.reader.js';
import type { CallDay, CallDays, RetailerRhythm } from '../../recording/call-days.js';

/** Call days by all changes that the read models show. */
export class ProjectedCallDays implements CallDays {
  constructor(private readonly reader: CallCalendarReader) {}

  async callDay({ orderDay, orderCycle = 1, firstCall }: RetailerRhythm, on: string): Promise<CallDay | undefined> {
    if (orderDay === undefined) return undefined;
    const calendar = callCalendar(companyHolidays(), await this.reader.changes());
    const rhythm = { orderDay, orderCycle, firstCall: firstCall ?? null };
    const next = nextCall(calendar, rhythm, on);
    return { isCalled: isCallDay(calendar, rhythm, on), ...(next !== undefined && { next }) };
  }
}
