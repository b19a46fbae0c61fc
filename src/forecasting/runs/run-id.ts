import { createHash } from 'node:crypto';
import { calendarVersion } from '../../calendar/calendar-version.js';
import type { ForecastPins } from './forecast-run.events.js';

/** Raise wherever a change of code changes a forecast's figures. */
const forecastingRevision = 16;
/** From this revision on a forecast says what is ordered in each week by the call calendar; before, what is needed. */
const firstToFollowCalls = 14;

/** The versions that this program forecasts with. */
export function versionsInUse(): Pick<ForecastPins, 'codeVersion' | 'calendarVersion'> {
  return { codeVersion: `forecasting ${forecastingRevision}`, calendarVersion: calendarVersion() };
}

/** Whether a run's weeks follow the call calendar: those of older versions know no closed weeks. */
export function followsCalls({ codeVersion }: Pick<ForecastPins, 'codeVersion'>): boolean {
  return Number(/^forecasting (\d+)$/.exec(codeVersion)?.[1] ?? 0) >= firstToFollowCalls;
}

/** Name of the run of these pins: the as-of date and a digest of everything pinned, so that the same pins name the same run. */
export function runIdOf({
  position,
  asOf,
  horizon,
  holidays,
  codeVersion,
  calendarVersion: calendar,
}: ForecastPins): string {
  // The position stands without quotes: runs that were pinned by a number keep their names.
  const text = `[${position},${JSON.stringify([asOf, horizon, holidays, codeVersion, calendar]).slice(1)}`;
  return `${asOf}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
