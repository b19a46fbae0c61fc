/** The details that a row gives: what is '' stays out, so that a file erases nothing it does not know. */
export function givenDetails<Details extends object>(
  details: Details,
): { [K in keyof Details]?: Exclude<Details[K], ''> } {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== '')) as {
    [K in keyof Details]?: Exclude<Details[K], ''>;
  };
}
