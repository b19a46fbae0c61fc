import type { OpenUnits } from './owed-units.js';
import type { Purchase } from './purchases.js';
import type { PlanNote } from './plan.js';
import type { ShortDays } from './need-periods.js';

/** A time in which a product cannot be had, and why. */
export interface KnownShortage extends ShortDays {
  readonly cause: string;
}

/** What a plan says of a product beside its figures. */
export function planNotes(
  sku: string,
  shortages: readonly KnownShortage[],
  bought: readonly Purchase[],
  later: readonly OpenUnits[],
): PlanNote[] {
  const notes: PlanNote[] = [];
  const sum = (figure: (of: Purchase) => number) => bought.reduce((total, of) => total + figure(of), 0);
  for (const { from, until, cause } of shortages) {
    const days = until === null ? `from ${from} on, with no end known` : `from ${from} to ${until}`;
    const [units, carried] = [sum(({ short }) => short), sum((each) => each.carried)];
    const rest = `${units} units are not bought then, ${carried} of them are bought after it.`;
    const text = `${sku} is short ${days} (${cause}): nothing is bought for these days. Over the plan ${rest}`;
    notes.push({ sku, code: 'short', from, until, units, text });
  }
  if (later.length > 0) {
    const days = later.map(({ orderedOn }) => orderedOn).sort();
    const [from = '', until = ''] = [days[0], days.at(-1)];
    const units = later.reduce((total, each) => total + each.units, 0);
    const text = `${sku}: ${units} units are ordered for ${from === until ? from : `${from} to ${until}`}, after the last week of this plan, and are not in it.`;
    notes.push({ sku, code: 'ordered-later', from, until, units, text });
  }
  return notes;
}
