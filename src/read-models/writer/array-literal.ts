import { storableText } from '../database/storable-text.js';
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

const special = /["\\]/;

function quoted(value: unknown): string {
  const text = storableText(String(value));
  return special.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`;
}

function hexadecimal(value: unknown): string {
  return `"\\\\x${(value as Buffer).toString('hex')}"`;
}
