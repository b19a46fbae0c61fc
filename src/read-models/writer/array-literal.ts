import type { ColumnType } from '../database/table.js';

/** Values as the text of a PostgreSQL array. The driver's own way escapes every value by regular expressions, which costs more than the insert. */
export function arrayLiteral(type: ColumnType, values: readonly unknown[]): string {
  const write = type === 'text' ? quoted : type === 'bytes' ? hexadecimal : String;
  let text = '{';
  for (const [i, value] of values.entries()) {
    if (i > 0) text += ',';
    text += value === null || value === undefined ? 'NULL' : write(value);
  }
  return `${text}}`;
}

const special = /["\\\0]/;

function quoted(value: unknown): string {
  const text = String(value);
  if (!special.test(text)) return `"${text}"`;
  // PostgreSQL cannot hold U+0000 in a text: it becomes the replacement character.
  return `"${text.replaceAll('\0', '\uFFFD').replace(/["\\]/g, '\\$&')}"`;
}

function hexadecimal(value: unknown): string {
  return `"\\\\x${(value as Buffer).toString('hex')}"`;
}
