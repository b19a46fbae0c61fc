import { daysBetween } from '../calendar/weeks.js';
import { demandQuantile } from '../forecasting/ranges/demand-quantile.js';
import type { LeafPosition } from './suggest-quantity.js';

/** Chances of the two ends: four times in five the stock lies between them. */
const [low, high] = [0.1, 0.9];

/** Between how many whole units are probably left of what was counted and what came since, after what sold in the days since. */
export function stockLeft({ lastCount, on, outlook }: LeafPosition): { readonly least: number; readonly most: number } {
  if (!lastCount) return { least: 0, most: 0 };
  const had = lastCount.quantity + lastCount.deliveredSince;
  const days = daysBetween(lastCount.on, on);
  if (days <= 0) return { least: had, most: had };
  const sold = (chance: number) => demandQuantile(outlook.perDay * days, outlook.variancePerDay * days, chance);
  return { least: Math.max(0, Math.floor(had - sold(high))), most: Math.max(0, Math.ceil(had - sold(low))) };
}
