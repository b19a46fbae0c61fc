/**
 * The `fields` whose given value differs from the current one; undefined where none does.
 *
 * A field that is not given (absent or undefined) keeps its current value: giving less never erases what is known.
 */
export function changesTo<Details extends object>(
  known: Details,
  given: Partial<Details>,
  fields: readonly (keyof Details)[],
): Partial<Details> | undefined {
  let changes: Partial<Details> | undefined;
  for (const field of fields) {
    const value = given[field];
    if (value === undefined || value === known[field]) continue;
    changes ??= {};
    changes[field] = value;
  }
  return changes;
}
