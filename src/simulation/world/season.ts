import { dateOfDay, dayNumber } from '../../calendar/day-number.js';
import { festivalsBetween } from '../../calendar/festivals.js';
import { addDays } from '../../calendar/weeks.js';
import type { Category } from './category.js';

/** Share of a festival's lift felt so many days after (before: negative) its date; straight lines between the points. */
type Wave = readonly (readonly [day: number, share: number])[];

const waves: Readonly<Record<string, Wave>> = {
  'spring-festival': [
    [-26, 0],
    [-14, 0.45],
    [-5, 1],
    [-1, 0.8],
    [0, 0.1],
    [2, -0.45],
    [6, -0.4],
    [14, -0.2],
    [22, 0],
  ],
  'mid-autumn': [
    [-18, 0],
    [-8, 0.7],
    [-2, 1],
    [0, 0.5],
    [1, -0.15],
    [8, -0.1],
    [10, 0],
  ],
};

/** The year of a category day by day: how much more or less is wanted than on a middling day. */
export class Season {
  private readonly sums: Float64Array;
  private readonly firstDay: number;

  /** @param start first day; earlier ones count as none @param days how many are known */
  constructor(category: Category, start: string, days: number) {
    this.firstDay = dayNumber(start);
    this.sums = new Float64Array(days + 1);
    const lift = festivalLift(category, start, days);
    for (let i = 0; i < days; i++) {
      const date = dateOfDay(this.firstDay + i);
      const dayOfYear = this.firstDay + i - dayNumber(`${date.slice(0, 4)}-01-01`);
      const yearly = category.swing * Math.cos((2 * Math.PI * (dayOfYear - category.peakDay)) / 365.25);
      this.sums[i + 1] = (this.sums[i] ?? 0) + Math.exp(yearly + (lift[i] ?? 0));
    }
  }

  /** Sum of the factors of whole days `from` up to, but not including, `to`, counted from the start. */
  sum(from: number, to: number): number {
    return this.until(to) - this.until(from);
  }

  private until(day: number): number {
    return this.sums[Math.min(Math.max(day, 0), this.sums.length - 1)] ?? 0;
  }
}

function festivalLift(category: Category, start: string, days: number): Float64Array {
  const lift = new Float64Array(days);
  const first = dayNumber(start);
  for (const { key, date } of festivalsBetween('cn', addDays(start, -60), addDays(start, days + 60))) {
    const wave = waves[key];
    if (!wave) continue;
    const height = key === 'spring-festival' ? category.springFestival : category.midAutumn;
    for (let i = 0; i < days; i++) lift[i] = (lift[i] ?? 0) + height * shareAt(wave, first + i - dayNumber(date));
  }
  return lift;
}

function shareAt(wave: Wave, day: number): number {
  const next = wave.findIndex(([at]) => at > day);
  const [before, after] = [wave[next - 1], wave[next]];
  if (!before || !after) return 0;
  return before[1] + ((after[1] - before[1]) * (day - before[0])) / (after[0] - before[0]);
}
