import type { Sql } from '../database/sql.js';
import { inAreas } from './conditions.js';

/** A follow-up or a complaint that somebody is to settle. */
export interface OpenPromise {
  readonly kind: 'follow-up' | 'complaint';
  readonly id: string;
  /** account manager of the visit, or who recorded the complaint, where nobody was named */
  readonly person: string;
  readonly retailerId: string;
  /** null where the retailer is not known */
  readonly name: string | null;
  readonly madeOn: string;
  /** null of a complaint for which no day was set */
  readonly dueOn: string | null;
  readonly text: string;
}

/** How many of them a person closed in a time, and the days that took. */
export interface ClosedPromises {
  readonly kind: OpenPromise['kind'];
  readonly person: string;
  readonly closed: number;
  readonly days: number;
  /** after the day they were due on */
  readonly late: number;
}

const followUps =
  "SELECT 'follow-up' AS kind, f.follow_up_id AS id, coalesce(f.assigned_to, v.account_manager, '') AS person, f.retailer_id, " +
  'f.given_on AS made_on, f.due_on, f.task AS text, f.done_on AS closed_on, f.days_to_close FROM follow_ups AS f ' +
  'LEFT JOIN visits AS v ON v.visit_id = f.visit_id';
const complaints =
  "SELECT 'complaint' AS kind, complaint_id AS id, assigned_to AS person, retailer_id, complained_on AS made_on, due_on, text, " +
  'closed_on, days_to_close FROM complaints';

/** What was promised to retailers, by whom it is to be kept: follow-ups and complaints, one statement per question. */
export class PromisesReader {
  constructor(private readonly sql: Sql) {}

  /**
   * Those that were open at the end of a day, by person and due day, those without one last.
   * @param person  everybody's where undefined
   * @param areas  of the retailers to whom they were made; all where undefined
   */
  async open(on: string, person: string | undefined, areas?: readonly string[]): Promise<OpenPromise[]> {
    type Row = [
      ...[kind: OpenPromise['kind'], id: string, person: string, retailerId: string, name: string | null],
      ...[madeOn: string, dueOn: string | null, text: string],
    ];
    const seen = this.seen(areas);
    const text =
      `SELECT p.kind, p.id, p.person, p.retailer_id, r.name, p.made_on, p.due_on, p.text FROM (${followUps} UNION ALL ${complaints}) AS p ` +
      'LEFT JOIN retailers AS r ON r.retailer_id = p.retailer_id WHERE p.made_on <= ? AND (p.closed_on IS NULL OR p.closed_on > ?) ' +
      `AND (? = ? OR p.person = ?)${seen.text} ORDER BY p.person, p.due_on NULLS LAST, p.kind, p.id`;
    const who = person ?? '';
    const rows = await this.sql.all<Row>(text, on, on, who, '', who, ...seen.values);
    return rows.map(([kind, id, by, retailerId, name, madeOn, dueOn, said]) => {
      return { kind, id, person: by, retailerId, name, madeOn, dueOn, text: said };
    });
  }

  /** Those that were closed from one day to another, by person and kind. */
  async closed(
    from: string,
    to: string,
    person: string | undefined,
    areas?: readonly string[],
  ): Promise<ClosedPromises[]> {
    type Row = [kind: OpenPromise['kind'], person: string, closed: number, days: number, late: number];
    const seen = this.seen(areas);
    const text =
      'SELECT kind, person, count(*), coalesce(sum(days_to_close), 0), sum(CASE WHEN closed_on > due_on THEN 1 ELSE 0 END) ' +
      `FROM (${followUps} UNION ALL ${complaints}) AS p WHERE closed_on >= ? AND closed_on <= ? AND (? = ? OR person = ?)${seen.text} ` +
      'GROUP BY kind, person ORDER BY person, kind';
    const who = person ?? '';
    const rows = await this.sql.all<Row>(text, from, to, who, '', who, ...seen.values);
    return rows.map(([kind, by, closed, days, late]) => ({ kind, person: by, closed, days, late }));
  }

  private seen(areas: readonly string[] | undefined) {
    const { text, values } = inAreas(this.sql, areas, 'p.retailer_id') ?? { text: '', values: [] };
    return { text: text && ` AND ${text}`, values };
  }
}
