import type { FestivalLocale } from './festival.js';

/** What a period is: a day, the seven days from its first, or a calendar month. */
export type PeriodLength = 'day' | 'week' | 'month';

/** Days `first` … `last` relative to a festival's date (0 = the day itself, negative = before), both included. */
export interface FestivalWindow {
  readonly festival: string;
  /** Where it lies: `before-2` (the week before `before-1`), `at`, `after`. */
  readonly part: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The windows in which trade feels a festival, in fixed order.
 *
 * Weeks are told apart where stocking up is long; days also split what lies at the festival day by day. Months only see
 * festivals that move between months: what falls into the same month every year belongs to the season.
 */
export function festivalWindows(locale: FestivalLocale, length: PeriodLength): readonly FestivalWindow[] {
  if (length === 'month') return byMonth[locale];
  return length === 'week' ? byWeek[locale] : byWeek[locale].flatMap(splitIntoDays);
}

function splitIntoDays(window: FestivalWindow): FestivalWindow[] {
  const { part, first, last } = window;
  if (part !== 'at') return [window];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    ...window,
    part: `day${first + i < 0 ? '' : '+'}${first + i}`,
    first: first + i,
    last: first + i,
  }));
}

type Parts = Readonly<Record<string, readonly [first: number, last: number]>>;

const windowsOf = (festivals: Readonly<Record<string, Parts>>): FestivalWindow[] =>
  Object.entries(festivals).flatMap(([festival, parts]) =>
    Object.entries(parts).map(([part, [first, last]]) => ({ festival, part, first, last })),
  );

const byWeek: Record<FestivalLocale, readonly FestivalWindow[]> = {
  cn: windowsOf({
    'new-year': { before: [-8, -2], at: [-1, 1] },
    // From New Year's Eve on; the days off are seven.
    'spring-festival': { 'before-2': [-15, -9], 'before-1': [-8, -2], at: [-1, 5], after: [6, 19] },
    qingming: { before: [-8, -2], at: [-1, 1] },
    'labour-day': { before: [-7, -1], at: [0, 4] },
    'dragon-boat': { before: [-8, -2], at: [-1, 1] },
    'mid-autumn': { 'before-2': [-14, -8], 'before-1': [-7, -1], at: [0, 2] },
    'national-day': { before: [-7, -1], at: [0, 6], after: [7, 13] },
  }),
  us: windowsOf({
    'new-year': { before: [-6, -1], at: [0, 1], after: [2, 8] },
    easter: { before: [-7, -1], at: [0, 1] },
    'memorial-day': { before: [-7, -1], at: [0, 1] },
    'independence-day': { 'before-2': [-14, -8], 'before-1': [-7, -1], at: [0, 1] },
    'labor-day': { before: [-7, -1], at: [0, 1] },
    halloween: { before: [-7, -1], at: [0, 0] },
    thanksgiving: { 'before-2': [-14, -8], 'before-1': [-7, -1], at: [0, 3], after: [4, 10] },
    christmas: { 'before-2': [-14, -8], 'before-1': [-7, -1], at: [0, 1] },
  }),
  none: [],
};

const byMonth: Record<FestivalLocale, readonly FestivalWindow[]> = {
  cn: windowsOf({
    'spring-festival': { before: [-15, -2], at: [-1, 5], after: [6, 19] },
    'dragon-boat': { at: [-8, 1] },
    'mid-autumn': { before: [-14, -1], at: [0, 2] },
  }),
  us: windowsOf({ easter: { at: [-7, 1] } }),
  none: [],
};
