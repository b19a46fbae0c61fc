import { createHash } from 'node:crypto';

interface Numbered {
  readonly text: string;
  /** Names the statement, so that the server plans it once per connection. */
  readonly name: string;
}

const known = new Map<string, Numbered>();

/** The statement as PostgreSQL reads it: `$1`, `$2` … where each `?` stood. */
export function numberedParameters(text: string): Numbered {
  const before = known.get(text);
  if (before) return before;
  let number = 0;
  const numbered = {
    text: text.replaceAll('?', () => `$${++number}`),
    name: createHash('sha256').update(text).digest('hex').slice(0, 32),
  };
  known.set(text, numbered);
  return numbered;
}
