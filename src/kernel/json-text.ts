/** JSON of a value in which positions (bigint) are written as strings of digits, as every client reads them. */
export function jsonText(value: unknown, space?: number): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part), space);
}
