const zero = 48;
const nine = 57;

/** The numbers of a posting list: `3 17 204 `. Read by character: millions of them are read for a search. */
export function offsetsIn(list: string): number[] {
  const offsets: number[] = [];
  let [value, isOpen] = [0, false];
  for (let i = 0; i < list.length; i++) {
    const code = list.charCodeAt(i);
    if (code >= zero && code <= nine) [value, isOpen] = [value * 10 + code - zero, true];
    else if (isOpen) {
      offsets.push(value);
      [value, isOpen] = [0, false];
    }
  }
  return offsets;
}

/** What is in either ascending list, ascending. */
export function union(a: readonly number[], b: readonly number[]): number[] {
  if (a.length === 0 || b.length === 0) return [...a, ...b];
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

/** What is in the first ascending list and not in the second. */
export function difference(a: readonly number[], b: readonly number[]): number[] {
  const without = new Set(b);
  return a.filter((offset) => !without.has(offset));
}

/** What is in both ascending lists, ascending. */
export function intersection(a: readonly number[], b: readonly number[]): number[] {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) both.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}
