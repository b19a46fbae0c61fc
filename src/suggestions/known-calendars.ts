import { callCalendar, type CallCalendar } from '../calendar/call-calendar.js';
import { callCoverage } from '../calendar/call-coverage.js';
import type { CallRhythm } from '../calendar/call-days.js';
import { companyHolidays } from '../calendar/company-holidays.js';
import { meanCoverage } from '../calendar/mean-coverage.js';
import { followsCalls } from '../forecasting/runs/run-id.js';
import { positionOf } from '../kernel/position.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import { knownAsOf, knownOn, type RecordedCallDayChange } from '../read-models/readers/call-calendar.reader.js';
import type { EventReference } from './reason-facts.js';

/** The call calendar as it was known at past moments, from every change there is. */
export class KnownCalendars {
  constructor(private readonly changes: readonly RecordedCallDayChange[]) {}

  /** As it was known when the day ended. */
  on(day: string): CallCalendar {
    return callCalendar(companyHolidays(), knownOn(this.changes, day));
  }

  /** Where the changes known on a day are recorded. */
  streamsOn(day: string): EventReference[] {
    return [...new Set(knownOn(this.changes, day).map(({ stream }) => stream))].map((stream) => ({ stream }));
  }

  /** Weeks of demand that a retailer orders in each week of a run, as the run expected it; undefined where it has no order day. */
  coverageOf(run: ForecastRun, rhythm: CallRhythm): Float64Array | undefined {
    if (!followsCalls(run)) return undefined;
    return callCoverage(this.ofRun(run), rhythm, run.firstWeek, run.horizon);
  }

  /** The same of a whole region. */
  meanCoverageOf(run: ForecastRun): Float64Array | undefined {
    return followsCalls(run) ? meanCoverage(this.ofRun(run), run.firstWeek, run.horizon) : undefined;
  }

  private ofRun({ asOf, position, holidays }: ForecastRun): CallCalendar {
    const known = this.changes.filter((change) => change.position <= positionOf(position));
    return callCalendar(holidays, knownAsOf(known, asOf));
  }
}
