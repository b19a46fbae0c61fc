/** PostgreSQL cannot hold U+0000 in a text: in the read models of every database it becomes the replacement character. */
export function storableText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
}

/** A value of a statement, whose texts can be stored in every database. */
export function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return storableText(value) as Value & string;
  return Array.isArray(value) ? (value.map(storable) as Value & unknown[]) : value;
}
