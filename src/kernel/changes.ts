/**
 * Which of `fields` are told otherwise than they are known; undefined where none is.
 *
 * A field that is not told (absent or undefined) is left as it is known: telling less never erases what is known.
 */
export function changesTo<Details extends object>(
  known: Details,
  told: Partial<Details>,
  fields: readonly (keyof Details)[],
): Partial<Details> | undefined {
  let changes: Partial<Details> | undefined;
  for (const field of fields) {
    const value = told[field];
    if (value === undefined || value === known[field]) continue;
    changes ??= {};
    changes[field] = value;
  }
  return changes;
}
