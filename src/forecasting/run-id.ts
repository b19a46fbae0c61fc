import { createHash } from 'node:crypto';
import { calendarVersion } from '../calendar/calendar-version.js';
import type { ForecastPins } from './forecast-run.events.js';

/** Raise wherever a change of code changes a forecast's figures. */
const forecastingRevision = 12;

/** The versions that this program forecasts with. */
export function versionsInUse(): Pick<ForecastPins, 'codeVersion' | 'calendarVersion'> {
  return { codeVersion: `forecasting ${forecastingRevision}`, calendarVersion: calendarVersion() };
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
  const text = JSON.stringify([position, asOf, horizon, holidays, codeVersion, calendar]);
  return `${asOf}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
