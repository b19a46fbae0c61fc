import { dayAfter } from '../day.js';

/** Units of a week that are known. */
export interface KnownUnits {
  /** Monday */
  readonly week: string;
  readonly units: number;
}

/** What was expected of a week: the mean, and the quantiles between which 8 of 10 cases lie. */
export interface ExpectedUnits {
  readonly week: string;
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/** What was expected at an earlier date. */
export interface PastOrigin {
  readonly asOf: string;
  readonly weeks: readonly { readonly week: string; readonly mean: number }[];
}

/** A festival, whose name stands at its week. */
export interface FestivalMark {
  readonly day: string;
  readonly name: string;
}

/** What a fan chart shows. */
export interface Fan {
  readonly history: readonly KnownUnits[];
  readonly forecast: readonly ExpectedUnits[];
  readonly past?: PastOrigin | undefined;
  readonly festivals: readonly FestivalMark[];
}

/** A week of a fan chart; null is what is not known or does not apply. */
export interface FanWeek {
  readonly week: string;
  readonly known: number | null;
  readonly mean: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly past: number | null;
  /** Names of the festivals in it. */
  readonly festivals: readonly string[];
}

/**
 * The weeks of a chart from the first to the last, without gaps. A week of the history in which nothing is recorded is 0: nothing was asked
 * for. After the history nothing is known.
 */
export function fanWeeks({ history, forecast, past, festivals }: Fan): FanWeek[] {
  const named = [history, forecast, past?.weeks ?? []].flatMap((weeks) => weeks.map(({ week }) => week)).sort();
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [known, expected] = [byWeek(history), byWeek(forecast)];
  const before = byWeek(past?.weeks ?? []);
  const knownWeeks = history.map(({ week }) => week).sort();
  const [firstKnown = '', lastKnown = ''] = [knownWeeks[0], knownWeeks.at(-1)];
  return mondays(first, last).map((week) => {
    const figures = expected.get(week);
    const isKnown = week >= firstKnown && week <= lastKnown;
    return {
      week,
      known: known.get(week)?.units ?? (isKnown ? 0 : null),
      ...{ mean: figures?.mean ?? null, p10: figures?.p10 ?? null, p90: figures?.p90 ?? null },
      past: before.get(week)?.mean ?? null,
      festivals: festivals.filter(({ day }) => day >= week && day < dayAfter(week, 7)).map(({ name }) => name),
    };
  });
}

function byWeek<Row extends { readonly week: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.week, row]));
}

/** Mondays from one to another, both included. */
export function mondays(first: string, last: string): string[] {
  const weeks: string[] = [];
  for (let week = first; week <= last; week = dayAfter(week, 7)) weeks.push(week);
  return weeks;
}
