import type { Sql } from '../database/sql.js';
import { unpackedLines } from '../entities/packed-lines.js';

/** A visit that is planned for a day, or was made on it. */
export interface ListedVisit {
  readonly visitId: string;
  readonly retailerId: string;
  /** null where the retailer is not known */
  readonly name: string | null;
  readonly area: string | null;
  readonly route: string | null;
  readonly accountManager: string;
  readonly stage: 'planned' | 'started' | 'ended';
}

/** What was promised to a retailer and is not done. */
export interface OpenFollowUp {
  readonly retailerId: string;
  readonly followUpId: string;
  readonly task: string;
  readonly dueOn: string;
  readonly assignedTo: string | null;
}

/** What a retailer complained of and is not settled. */
export interface OpenComplaint {
  readonly retailerId: string;
  readonly complaintId: string;
  readonly complainedOn: string;
  /** in the words of the retailer */
  readonly text: string;
  readonly dueOn: string | null;
}

/** What a day's visits are prepared from: one statement per question, whatever the number of visits. */
export class VisitListReader {
  constructor(private readonly sql: Sql) {}

  /** Visits of a day in the order of routes. @param accountManager  of everybody where undefined */
  async visits(on: string, accountManager: string | undefined): Promise<ListedVisit[]> {
    type Row = [
      ...[visitId: string, retailerId: string, name: string | null, area: string | null, route: string | null],
      ...[accountManager: string, stage: ListedVisit['stage']],
    ];
    const text =
      'SELECT v.visit_id, v.retailer_id, r.name, r.area, r.route, v.account_manager, v.stage FROM visits AS v ' +
      'LEFT JOIN retailers AS r ON r.retailer_id = v.retailer_id WHERE (v.started_on = ? OR (v.planned_on = ? AND ' +
      'v.started_on IS NULL)) AND (? = ? OR v.account_manager = ?) ' +
      'ORDER BY r.area NULLS LAST, r.route NULLS LAST, v.retailer_id, v.visit_id';
    const who = accountManager ?? '';
    const rows = await this.sql.all<Row>(text, on, on, who, '', who);
    return rows.map(([visitId, retailerId, name, area, route, manager, stage]) => {
      return { visitId, retailerId, name, area, route, accountManager: manager, stage };
    });
  }

  /** Follow-ups of the retailers that are not done, due first. */
  async followUps(retailerIds: readonly string[]): Promise<OpenFollowUp[]> {
    type Row = [retailerId: string, followUpId: string, task: string, dueOn: string, assignedTo: string | null];
    const text =
      'SELECT retailer_id, follow_up_id, task, due_on, assigned_to FROM follow_ups ' +
      `WHERE ${this.sql.isOneOf('retailer_id')} AND done_on IS NULL ORDER BY due_on, follow_up_id`;
    const rows = await this.sql.all<Row>(text, retailerIds);
    return rows.map(([retailerId, followUpId, task, dueOn, assignedTo]) => {
      return { retailerId, followUpId, task, dueOn, assignedTo };
    });
  }

  /** Complaints of the retailers that are not closed, the oldest first. */
  async complaints(retailerIds: readonly string[]): Promise<OpenComplaint[]> {
    type Row = [retailerId: string, complaintId: string, complainedOn: string, text: string, dueOn: string | null];
    const text =
      'SELECT retailer_id, complaint_id, complained_on, text, due_on FROM complaints ' +
      `WHERE ${this.sql.isOneOf('retailer_id')} AND closed_on IS NULL ORDER BY complained_on, complaint_id`;
    const rows = await this.sql.all<Row>(text, retailerIds);
    return rows.map(([retailerId, complaintId, complainedOn, said, dueOn]) => {
      return { retailerId, complaintId, complainedOn, text: said, dueOn };
    });
  }

  /** How many products that each retailer ordered from a day on were not counted there since another day. */
  async uncounted(
    retailerIds: readonly string[],
    orderedFrom: string,
    countedFrom: string,
    on: string,
  ): Promise<Map<string, number>> {
    const ordered =
      'SELECT o.retailer_id, l.lines FROM orders AS o JOIN lines_of_orders AS l ON l.order_id = o.order_id ' +
      `WHERE ${this.sql.isOneOf('o.retailer_id')} AND o.ordered_on >= ? AND o.ordered_on <= ? AND o.stage <> 'cancelled' ` +
      'ORDER BY o.retailer_id, o.order_id';
    const counted =
      `SELECT DISTINCT retailer_id, sku FROM stock_counts WHERE ${this.sql.isOneOf('retailer_id')} ` +
      'AND counted_on >= ? AND counted_on <= ? ORDER BY retailer_id, sku';
    const [orders, counts] = await Promise.all([
      this.sql.all<[string, string]>(ordered, retailerIds, orderedFrom, on),
      this.sql.all<[string, string]>(counted, retailerIds, countedFrom, on),
    ]);
    const missing = setsBy(
      orders.flatMap(([retailerId, lines]) =>
        unpackedLines(lines)
          .filter(({ requested }) => requested > 0)
          .map(({ sku }): [string, string] => [retailerId, sku]),
      ),
    );
    for (const [retailerId, sku] of counts) missing.get(retailerId)?.delete(sku);
    return new Map([...missing].filter(([, { size }]) => size > 0).map(([retailerId, { size }]) => [retailerId, size]));
  }
}

function setsBy(pairs: Iterable<readonly [key: string, value: string]>): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const [key, value] of pairs) sets.set(key, (sets.get(key) ?? new Set()).add(value));
  return sets;
}
