import type { Sql } from '../database/sql.js';

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
    const text =
      'SELECT o.retailer_id, count(DISTINCT l.sku) FROM orders AS o CROSS JOIN order_lines AS l ' +
      `WHERE ${this.sql.isOneOf('o.retailer_id')} AND o.ordered_on >= ? AND o.ordered_on <= ? AND o.stage <> 'cancelled' ` +
      'AND l.order_id = o.order_id AND l.requested > 0 AND NOT EXISTS (SELECT 1 FROM stock_counts AS c ' +
      'WHERE c.retailer_id = o.retailer_id AND c.counted_on >= ? AND c.counted_on <= ? AND c.sku = l.sku) ' +
      'GROUP BY o.retailer_id ORDER BY o.retailer_id';
    return new Map(await this.sql.all<[string, number]>(text, retailerIds, orderedFrom, on, countedFrom, on));
  }
}
