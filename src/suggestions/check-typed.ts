import { demandQuantile } from '../forecasting/ranges/demand-quantile.js';
import type { LeafOutlook } from './leaf-outlook.js';

/** The range of ordinary quantities. */
export interface UsualRange {
  readonly from: number;
  readonly to: number;
}

export interface TypedWarning {
  readonly kind: 'much-more' | 'much-less';
  readonly typed: number;
  readonly usualRange: UsualRange;
  readonly en: string;
  readonly zh: string;
}

/** Demand exceeds the upper end once in a hundred times. */
const rare = 0.99;
/** Up to twice the usual order is ordinary, and down to a quarter of the suggested quantity. */
const ordinaryTimes = 2;
const least = 0.25;

/**
 * The range of ordinary orders: up to what demand until the delivery after next hardly exceeds, or two usual orders; down to a
 * quarter of what is suggested.
 */
export function usualRange(
  { perDay, variancePerDay, levelSpread }: LeafOutlook,
  protectionDays: number,
  usualUnits: number,
  packSize: number,
  suggested: number,
): UsualRange {
  const mean = perDay * protectionDays;
  const demand = demandQuantile(mean, variancePerDay * protectionDays + (levelSpread * mean) ** 2, rare);
  const most = Math.max(demand, ordinaryTimes * usualUnits, ordinaryTimes * packSize, ordinaryTimes * suggested);
  return { from: Math.floor(least * suggested), to: Math.ceil(most) };
}

/** Warns where a typed quantity is far outside the usual range; undefined where it is not. */
export function checkTyped(typed: number, range: UsualRange): TypedWarning | undefined {
  const { from, to } = range;
  if (typed > to)
    return {
      ...{ kind: 'much-more', typed, usualRange: range },
      en: `${typed} is far more than usual: at most ${to} would be expected. Is it right?`,
      zh: `${typed} 远多于平常：预计最多 ${to}。请确认。`,
    };
  if (typed < from)
    return {
      ...{ kind: 'much-less', typed, usualRange: range },
      en: `${typed} is far less than usual: at least ${from} would be expected. Is it right?`,
      zh: `${typed} 远少于平常：预计至少 ${from}。请确认。`,
    };
  return undefined;
}
