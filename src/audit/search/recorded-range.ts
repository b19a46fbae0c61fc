import { businessDay } from '../../kernel/clock.js';
import { invalid } from '../../kernel/domain-error.js';
import { anInstant } from '../../kernel/expectations.js';
import { isBusinessDate } from '../../kernel/quantities.js';

/** When something was recorded: from one day or instant to another, both included. Days are those of the company's time zone. */
export interface RecordedRange {
  /** Instants, ISO 8601 UTC, that are not later and not earlier than the range. */
  readonly around: { readonly from?: string | undefined; readonly to?: string | undefined };
  /** @param recordedAt  instant, ISO 8601 */
  includes(recordedAt: string): boolean;
}

interface Bound {
  readonly earliest: string;
  readonly latest: string;
  /** Compares an instant with the bound: below 0 where it is before it. */
  compare(instant: Date): number;
}

/** No time zone is further from Greenwich than that. */
const widestOffsetHours = 14;
const hour = 3_600_000;

/** @throws {DomainError} 'invalid' where a bound is neither a day nor an instant, or the end is before the beginning */
export function recordedRange(from: string | undefined, to: string | undefined): RecordedRange {
  const [first, last] = [boundOf('recordedFrom', from), boundOf('recordedTo', to)];
  if (first && last && last.latest < first.earliest)
    throw invalid('recordedTo', { en: `a time not before ${from}`, zh: `不早于 ${from} 的时间` }, to);
  return {
    around: { from: first?.earliest, to: last?.latest },
    includes: (recordedAt) => {
      if (!first && !last) return true;
      const instant = new Date(recordedAt);
      return (!first || first.compare(instant) >= 0) && (!last || last.compare(instant) <= 0);
    },
  };
}

function boundOf(field: string, text: string | undefined): Bound | undefined {
  if (text === undefined) return undefined;
  if (isBusinessDate(text)) {
    const midnight = Date.parse(`${text}T00:00:00Z`);
    return {
      earliest: new Date(midnight - widestOffsetHours * hour).toISOString(),
      latest: new Date(midnight + (24 + widestOffsetHours) * hour).toISOString(),
      compare: (instant) => order(businessDay(instant), text),
    };
  }
  const at = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) throw invalid(field, anInstant, text);
  // Instants are written with milliseconds or without: a second more at both ends holds either way.
  const near = (milliseconds: number) => new Date(at + milliseconds).toISOString();
  return { earliest: near(-1000), latest: near(1000), compare: (instant) => instant.getTime() - at };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
