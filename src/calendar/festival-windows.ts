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
 * Weeks are distinguished where stocking up is long; days also distinguish the days at a festival. Months only see festivals
 * that move between months: what falls into the same month every year belongs to the season.
 */
export function festivalWindows(locale: FestivalLocale, length: PeriodLength): readonly FestivalWindow[] {
  return tables[length][locale];
}

type Parts = Readonly<Record<string, readonly [first: number, last: number]>>;

type Festivals = Readonly<Record<string, Parts>>;

const windowsOf = (festivals: Festivals): FestivalWindow[] =>
  Object.entries(festivals).flatMap(([festival, parts]) =>
    Object.entries(parts).map(([part, [first, last]]) => ({ festival, part, first, last })),
  );

const cnByWeek: Festivals = {
  'new-year': { before: [-8, -2], at: [-1, 1] },
  // From New Year's Eve on; the days off are seven.
  'spring-festival': { 'before-2': [-15, -9], 'before-1': [-8, -2], at: [-1, 5], after: [6, 19] },
  qingming: { before: [-8, -2], at: [-1, 1] },
  'labour-day': { before: [-7, -1], at: [0, 4] },
  'dragon-boat': { before: [-8, -2], at: [-1, 1] },
  'mid-autumn': { 'before-2': [-14, -8], 'before-1': [-7, -1], at: [0, 2] },
  'national-day': { before: [-7, -1], at: [0, 6], after: [7, 13] },
};
const usByWeek: Festivals = {
  'new-year': { before: [-6, -1], at: [0, 1], after: [2, 8] },
  easter: { before: [-7, -1], at: [0, 1] },
  'memorial-day': { before: [-7, -1], at: [0, 1] },
  'independence-day': { 'before-2': [-14, -8], 'before-1': [-7, -1], at: [0, 1] },
  'labor-day': { before: [-7, -1], at: [0, 1] },
  halloween: { before: [-7, -1], at: [0, 0] },
  thanksgiving: { 'before-2': [-14, -8], 'before-1': [-7, -1], at: [0, 3], after: [4, 10] },
  christmas: { 'before-2': [-14, -8], 'before-1': [-7, -1], at: [0, 1] },
};
// Business winds down three days before the Eve and starts up over the week after.
const cnByDay: Festivals = {
  ...cnByWeek,
  'spring-festival': { 'before-2': [-15, -9], 'before-1': [-8, -4], at: [-3, 7], after: [8, 19] },
};
// Where only a dozen festivals were ever seen, one wide window is learnt better than three narrow ones.
const cnByMonth: Festivals = {
  'spring-festival': { before: [-21, -8], at: [-7, 13] },
  'dragon-boat': { at: [-8, 1] },
  'mid-autumn': { before: [-14, -1], at: [0, 2] },
};

const tables: Record<PeriodLength, Record<FestivalLocale, readonly FestivalWindow[]>> = {
  day: {
    cn: windowsOf(cnByDay).flatMap(splitIntoDays),
    us: windowsOf(usByWeek).flatMap(splitIntoDays),
    none: [],
  },
  week: { cn: windowsOf(cnByWeek), us: windowsOf(usByWeek), none: [] },
  month: { cn: windowsOf(cnByMonth), us: windowsOf({ easter: { at: [-7, 1] } }), none: [] },
};

function splitIntoDays(window: FestivalWindow): FestivalWindow[] {
  const { part, first, last } = window;
  if (part !== 'at') return [window];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const day = first + i;
    return { ...window, part: `day${day < 0 ? '' : '+'}${day}`, first: day, last: day };
  });
}
