import { columnNames, rowMaker } from '../database/read-rows.js';
import type { Sql } from '../database/sql.js';
import { tableOf } from '../database/table.js';
import { HeldOrderLine } from '../entities/held-lines.entity.js';

/** Which held lines are meant: of one day, of one retailer; all where nothing is said. */
export interface HeldFilter {
  readonly orderedOn?: string | undefined;
  readonly retailerId?: string | undefined;
}

/** Order lines in quarantine. */
export class HeldLinesReader {
  constructor(private readonly sql: Sql) {}

  /** Lines that wait for a decision, by day, order and line. */
  async waiting(filter: HeldFilter = {}): Promise<HeldOrderLine[]> {
    const table = tableOf(HeldOrderLine);
    const { condition, values } = waitingCondition(filter);
    const text = `SELECT ${columnNames(table)} FROM held_lines WHERE ${condition} ORDER BY ordered_on, order_id, line`;
    return (await this.sql.all(text, ...values)).map(rowMaker(table));
  }

  /** Orders with lines that wait for a decision, by id. */
  async waitingOrderIds(filter: HeldFilter = {}): Promise<string[]> {
    const { condition, values } = waitingCondition(filter);
    const text = `SELECT DISTINCT order_id FROM held_lines WHERE ${condition} ORDER BY order_id`;
    return (await this.sql.all<[string]>(text, ...values)).map(([orderId]) => orderId);
  }
}

function waitingCondition({ orderedOn, retailerId }: HeldFilter): { condition: string; values: string[] } {
  const [conditions, values]: [string[], string[]] = [['resolution IS NULL'], []];
  if (orderedOn !== undefined) {
    conditions.push('ordered_on = ?');
    values.push(orderedOn);
  }
  if (retailerId !== undefined) {
    conditions.push('retailer_id = ?');
    values.push(retailerId);
  }
  return { condition: conditions.join(' AND '), values };
}
