import type { Sql } from '../database/sql.js';
import type { PostingSource } from './posting-group.js';
import { everyEvent, textTerm, typeTerm } from './search-terms.js';
import type { TextTerm } from './text-terms.js';

/** After every text that begins with what stands before it. */
const afterAll = '\u{10FFFF}';

export function everything(): PostingSource {
  return { table: 'search_postings', condition: 'term = ?', values: [everyEvent], isOneKey: true };
}

/** @param key  as of an audit posting: `retailer:2190` */
export function ofEntity(key: string): PostingSource {
  return { table: 'audit_postings', condition: 'entity = ?', values: [key], isOneKey: true };
}

export function ofTypes(sql: Sql, types: readonly string[]): PostingSource {
  const [type, ...others] = types;
  if (type !== undefined && others.length === 0)
    return { table: 'search_postings', condition: 'term = ?', values: [typeTerm(type)], isOneKey: true };
  return {
    ...{ table: 'search_postings', condition: sql.isOneOf('term'), isOneKey: false },
    values: [types.map(typeTerm)],
  };
}

export function ofText({ text, isPrefix }: TextTerm): PostingSource {
  const term = textTerm(text);
  if (!isPrefix) return { table: 'search_postings', condition: 'term = ?', values: [term], isOneKey: true };
  return {
    ...{ table: 'search_postings', condition: 'term >= ? AND term < ?', isOneKey: false },
    values: [term, term + afterAll],
  };
}
