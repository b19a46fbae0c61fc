import { checkGrouped, groupSums, type GroupedValues, type Grouping } from './grouping.js';

/**
 * Takes negative values out of a coherent set: leaves below zero become 0 and every sum is added up anew.
 *
 * Crossed sums cannot all be kept; where levels only nest, `nonNegativeTree` keeps them.
 *
 * @throws {SeriesError} on wrong lengths
 * @see Di Fonzo & Girolimetto (2023), IJF 39(1), 39–57: set negative to zero
 */
export function nonNegative(grouping: Grouping, values: GroupedValues): GroupedValues {
  checkGrouped(grouping, values, 'values');
  const leaves = values.leaves.map((value) => Math.max(0, value));
  return { sums: groupSums(grouping, leaves), leaves };
}
