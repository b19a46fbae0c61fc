/** JSON of a value in which positions (bigint) are written as strings of digits, as every client reads them. */
export function jsonText(value: unknown, space?: number): string {
  try {
    // Most values hold no position, and without a replacer they are written several times as fast.
    return JSON.stringify(value, undefined, space);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part), space);
  }
}
