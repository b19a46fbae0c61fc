import { basisFields } from '../../read-models/entities/node-basis.js';
import type { MovedLeaf } from '../declarations/apply-declarations.js';
import { censored, denseDemand, denseOrders, filledDemand, type DemandHistory } from '../history/demand-history.js';

/** Of what was before, the last year: older weeks say little of how well the level is known. */
const weeksLookedAt = 52;

type Field = (typeof basisFields)[number];
const placeOf = Object.fromEntries(basisFields.map((field, i) => [field, i])) as Record<Field, number>;

/**
 * What the forecast of each live leaf stands on, shape (leaves × fields,).
 * @param leaves  numbers in the history
 * @param moved  what declarations did to leaves
 */
export function leafBases(history: DemandHistory, leaves: Uint32Array, moved: readonly MovedLeaf[]): Float64Array {
  const bases = new Float64Array(leaves.length * basisFields.length);
  const at = new Map<number, number>();
  leaves.forEach((leaf, i) => {
    at.set(leaf, i);
    addWeeks(history, leaf, (field, value) => add(bases, i, field, value));
  });
  for (const { leaf, needed, believed, past } of moved) {
    const i = at.get(leaf);
    if (i === undefined) continue;
    add(bases, i, 'past', past);
    if (!needed) continue;
    add(bases, i, 'declared', 1);
    add(bases, i, 'neededBefore', needed.before);
    add(bases, i, 'neededAfter', needed.after);
    add(bases, i, 'believed', believed);
  }
  return bases;
}

function add(bases: Float64Array, leaf: number, field: Field, value: number): void {
  const at = leaf * basisFields.length + placeOf[field];
  bases[at] = (bases[at] ?? 0) + value;
}

function addWeeks(history: DemandHistory, leaf: number, count: (field: Field, value: number) => void): void {
  count('series', 1);
  const demand = denseDemand(history, leaf);
  const orders = denseOrders(history, leaf);
  if (!demand || !orders) return;
  const { units, weights, closed, sold } = demand;
  const filled = filledDemand(demand);
  const counted = countedWeeks(history, leaf, demand.start);
  const cut = cutWeeks(history, leaf, demand.start);
  for (let t = Math.max(0, units.length - weeksLookedAt); t < units.length; t++) {
    const [asked, needed, taken] = [orders.units[t] ?? 0, units[t] ?? 0, filled[t] ?? 0];
    count('weeks', 1);
    count('asked', asked);
    if (asked > 0) count('orderWeeks', 1);
    const isCounted = sold?.[t] === 1 || counted.has(t);
    // An order that has to last longer counts in part: what is added is added to that part.
    const added = taken - (isCounted ? asked : needed);
    if (isCounted) {
      count('countedWeeks', 1);
      count('countedAsked', asked);
      count('countedTaken', taken);
    }
    if (!isCounted && closed?.[t] !== 1 && weights?.[t] === 0) {
      count('unknownWeeks', 1);
      count('unknownAdded', added);
    } else if (cut(t)) {
      count('cutWeeks', 1);
      count('cutAsked', asked);
      count('cutAdded', added);
    }
  }
}

/** Whether orders of a week say less than was wanted. */
function cutWeeks(history: DemandHistory, leaf: number, start: number): (t: number) => boolean {
  const { weeks, rowStarts, rowWeeks, rowKinds, areaSkuOf, skuOfAreaSku, short } = history;
  const ofSku = (skuOfAreaSku[areaSkuOf[leaf] ?? 0] ?? 0) * weeks;
  const cut = new Set<number>();
  for (let row = rowStarts[leaf] ?? 0; row < (rowStarts[leaf + 1] ?? 0); row++)
    if (rowKinds[row] === censored) cut.add((rowWeeks[row] ?? 0) - start);
  return (t) => cut.has(t) || short[ofSku + start + t] === 1;
}

function countedWeeks({ counted }: DemandHistory, leaf: number, start: number): ReadonlySet<number> {
  const weeks = counted.weeks.subarray(counted.starts[leaf] ?? 0, counted.starts[leaf + 1] ?? 0);
  return new Set(Array.from(weeks, (week) => week - start));
}
