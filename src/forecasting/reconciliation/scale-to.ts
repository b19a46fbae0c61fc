/** Sums below this are rounding errors: a factor that scales them would be arbitrary. */
const nothing = 1e-9;

/**
 * Multiplies the leaves of each group, week by week, so that they sum to the group's target, in place. A group whose leaves are all 0 stays 0.
 *
 * @param expected  shape (leaves of the history × horizon,)
 * @param leaves  which of them
 * @param groupOf  shape of `leaves`: the group of each
 * @param targets  shape (groups × horizon,)
 */
export function scaleTo(
  expected: Float64Array,
  leaves: Uint32Array,
  groupOf: Uint32Array,
  targets: Float64Array,
  horizon: number,
): void {
  const sums = new Float64Array(targets.length);
  leaves.forEach((leaf, i) => {
    const group = (groupOf[i] ?? 0) * horizon;
    for (let h = 0; h < horizon; h++) sums[group + h] = (sums[group + h] ?? 0) + (expected[leaf * horizon + h] ?? 0);
  });
  const scale = targets.map((target, i) => ((sums[i] ?? 0) > nothing ? target / (sums[i] ?? 1) : 0));
  leaves.forEach((leaf, i) => {
    const group = (groupOf[i] ?? 0) * horizon;
    for (let h = 0; h < horizon; h++)
      expected[leaf * horizon + h] = (expected[leaf * horizon + h] ?? 0) * (scale[group + h] ?? 0);
  });
}
