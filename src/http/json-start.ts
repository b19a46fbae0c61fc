/**
 * The first characters of a value's JSON, as they are shown in an error: reads no further into the value, however large it is or deeply
 * nested.
 * @param most  characters, ≥ 4; a longer text ends with `...`
 */
export function jsonStart(value: unknown, most = 120): string {
  let text = '';
  for (const part of partsOf(value)) {
    text += part;
    if (text.length > most) return `${text.slice(0, most - 3)}...`;
  }
  return text;
}

function* partsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* listed('[', value.entries(), ']', () => '');
  else if (typeof value === 'object' && value !== null)
    yield* listed('{', Object.entries(value), '}', (key) => `${JSON.stringify(key)}:`);
  else yield JSON.stringify(value);
}

function* listed<Key>(
  open: string,
  entries: Iterable<[Key, unknown]>,
  close: string,
  label: (key: Key) => string,
): Generator<string> {
  yield open;
  let separator = '';
  for (const [key, value] of entries) {
    yield separator + label(key);
    yield* partsOf(value);
    separator = ',';
  }
  yield close;
}
