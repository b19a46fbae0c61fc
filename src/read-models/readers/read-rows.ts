import { DomainError, type DomainErrorCode } from '../../kernel/domain-error.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sentence } from '../../kernel/language.js';
import { columnNames, rowMaker } from '../database/read-rows.js';
import type { Sql } from '../database/sql.js';
import { tableOf, type EntityClass } from '../database/table.js';
import { where, type Condition, type Ordering } from './conditions.js';

/** All rows that match, in the order of `order` (columns in snake case). */
export async function readRows<Row extends object>(
  sql: Sql,
  entity: EntityClass<Row>,
  conditions: readonly Condition[],
  order: string,
): Promise<Row[]> {
  const table = tableOf(entity);
  const { text, values } = where(conditions);
  const rows = await sql.all(`SELECT ${columnNames(table)} FROM ${table.name}${text} ORDER BY ${order}`, ...values);
  return rows.map(rowMaker(table));
}

/** A page of the rows that match. @param order  must distinguish any two rows, so that pages are the same on every database */
export async function readPage<Row extends object>(
  sql: Sql,
  entity: EntityClass<Row>,
  conditions: readonly Condition[],
  order: string | Ordering,
  { limit, offset }: PageRequest,
): Promise<Page<Row>> {
  const table = tableOf(entity);
  const { text, values } = where(conditions);
  const [count] = await sql.all<[number]>(`SELECT count(*) FROM ${table.name}${text}`, ...values);
  const by = typeof order === 'string' ? { text: order, values: [] } : order;
  const page = `SELECT ${columnNames(table)} FROM ${table.name}${text} ORDER BY ${by.text} LIMIT ? OFFSET ?`;
  const rows = await sql.all(page, ...values, ...by.values, limit, offset);
  return { items: rows.map(rowMaker(table)), total: count?.[0] ?? 0, limit, offset };
}

/** The one row whose column is `id`. @throws {DomainError} `code` where there is none */
export async function readRow<Row extends object>(
  sql: Sql,
  entity: EntityClass<Row>,
  column: string,
  id: string,
  code: keyof typeof subjects,
): Promise<Row> {
  const table = tableOf(entity);
  const [row] = await sql.all(`SELECT ${columnNames(table)} FROM ${table.name} WHERE ${column} = ?`, id);
  if (!row) throw new DomainError(code, unknown(code, id));
  return rowMaker(table)(row);
}

/** What a code says is unknown: 'order-unknown' is about an order. */
const subjects = {
  'retailer-unknown': { en: 'Retailer', zh: '零售户' },
  'product-unknown': { en: 'Product', zh: '产品' },
  'visit-unknown': { en: 'Visit', zh: '拜访' },
  'notice-unknown': { en: 'Notice', zh: '公告' },
  'complaint-unknown': { en: 'Complaint', zh: '投诉' },
} as const satisfies Partial<Record<DomainErrorCode, Sentence>>;

function unknown(code: keyof typeof subjects, id: string): Sentence {
  const { en, zh } = subjects[code];
  return { en: `${en} ${id} is not known.`, zh: `没有编号为 ${id} 的${zh}。` };
}
