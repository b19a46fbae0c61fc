import { checkGrouped, groupSums, type GroupedValues, type Grouping } from './grouping.js';

/**
 * Takes negative values out of a coherent set: leaves below zero become 0 and every sum is added up anew.
 *
 * Crossed sums cannot all be kept; where levels only nest, `nonNegativeTree` keeps them.
 *
 * @param grouping  which sums each leaf adds to, see {@link groupingOf}
 * @param values  coherent values, may be negative
 * @returns coherent values ≥ 0
 * @throws {SeriesError} on wrong lengths
 * @see Di Fonzo & Girolimetto (2023), IJF 39(1), 39–57: set negative to zero
 * @example
 * const total = { leaves: 3, sizes: [1], nodeOf: [new Uint32Array(3)] };
 * nonNegative(total, { sums: [Float64Array.of(6)], leaves: Float64Array.of(6, -2, 2) }).sums // → [[8]]
 */
export function nonNegative(grouping: Grouping, values: GroupedValues): GroupedValues {
  checkGrouped(grouping, values, 'values');
  const leaves = values.leaves.map((value) => Math.max(0, value));
  return { sums: groupSums(grouping, leaves), leaves };
}
