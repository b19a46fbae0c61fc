import { addWeeks } from '../../calendar/weeks.js';
import { DomainError } from '../../kernel/domain-error.js';
import { comparePositions, positionOf } from '../../kernel/position.js';
import { KeptRead } from '../database/kept-read.js';
import type { Sql, SqlValue } from '../database/sql.js';
import { levels, type Level, type NodeKey } from '../entities/forecast-level.js';
import type { ForecastRun } from '../entities/forecasts.entity.js';
import { unpackedBasis, type NodeBasis } from '../entities/node-basis.js';
import { unpackedFigures } from '../entities/packed-figures.js';
import {
  nodeColumns,
  nodeOfRow,
  runColumns,
  runOfRow,
  type ForecastNode,
  type NodeRow,
  type RunRow,
} from './forecast-rows.js';

/** Which nodes are wanted; a field that is absent does not restrict them. */
export type NodeFilter = { readonly level?: Level } & Partial<NodeKey>;

/** What a run is made from, but for the position of its newest event. */
export type PinsButPosition = Pick<ForecastRun, 'asOf' | 'horizon' | 'holidays' | 'codeVersion' | 'calendarVersion'>;

/** Says whether the events of this store contain a run. */
export interface RecordedRunCheck {
  has(run: ForecastRun): Promise<boolean>;
}

const leafLevel = levels.indexOf('retailer-sku');
const skuLevel = levels.indexOf('sku');
const nodesPerPage = 5000;

/** Reads forecasts that are kept and that the event store has recorded as completed. */
export class ForecastReader {
  private readonly allRuns: KeptRead<readonly ForecastRun[]>;

  constructor(
    private readonly sql: Sql,
    private readonly recorded: RecordedRunCheck,
  ) {
    this.allRuns = new KeptRead(sql, async () => (await this.runs()).sort(newestFirst));
  }

  /** The newest run that knew nothing after `asOf` (any where absent), undefined where there is none. */
  async latest(asOf?: string): Promise<ForecastRun | undefined> {
    return this.first((run) => asOf === undefined || run.asOf <= asOf);
  }

  /** The newest run whose first week is not after `monday` and that reaches to `end` (a Monday, not included). */
  async latestCovering(monday: string, end: string): Promise<ForecastRun | undefined> {
    return this.first(({ firstWeek, horizon }) => firstWeek <= monday && addWeeks(firstWeek, horizon) >= end);
  }

  /** The newest run of the same as-of date, horizon, calendar and versions, recorded or not. */
  async latestLike(pins: PinsButPosition): Promise<ForecastRun | undefined> {
    const runs = await this.runs(
      'WHERE as_of = ? AND horizon = ? AND holidays = ? AND code_version = ? AND calendar_version = ?',
      ...[pins.asOf, pins.horizon, pins.holidays, pins.codeVersion, pins.calendarVersion],
    );
    return runs[0];
  }

  /** The run of that id where it is kept and recorded. */
  async find(runId: string): Promise<ForecastRun | undefined> {
    const [run] = await this.runs('WHERE run_id = ?', runId);
    return run && (await this.recorded.has(run)) ? run : undefined;
  }

  /** @throws {DomainError} 'forecast-unknown' where it is not kept; 'latest' names the newest */
  async run(runId: string): Promise<ForecastRun> {
    const run = runId === 'latest' ? await this.latest() : await this.find(runId);
    if (!run)
      throw new DomainError('forecast-unknown', {
        en: `Forecast ${runId} is not kept here.`,
        zh: `没有保存预测 ${runId}。`,
      });
    return run;
  }

  /** A page of the runs, newest first, and how many there are. */
  async page(limit: number, offset: number): Promise<[ForecastRun[], number]> {
    const runs: ForecastRun[] = [];
    for (const run of await this.runs()) if (await this.recorded.has(run)) runs.push(run);
    return [runs.slice(offset, offset + limit), runs.length];
  }

  /** A page of the nodes that match, in the order level, retailer, sku, area, supplier, and how many match. */
  async nodes(
    { run }: ForecastRun,
    filter: NodeFilter,
    limit: number,
    offset: number,
  ): Promise<[ForecastNode[], number]> {
    const { where, values } = conditionOf(run, filter);
    const rows = await this.sql.all<NodeRow>(
      `SELECT ${nodeColumns} FROM forecast_nodes WHERE ${where} ` +
        'ORDER BY level, retailer_id, sku, area, supplier LIMIT ? OFFSET ?',
      ...[...values, limit, offset],
    );
    const counted = await this.sql.all<[number]>(`SELECT count(*) FROM forecast_nodes WHERE ${where}`, ...values);
    return [rows.map(nodeOfRow), counted[0]?.[0] ?? 0];
  }

  /** What the forecast of a node stands on; undefined where it was made before that was kept. */
  async basisOf(
    { run }: ForecastRun,
    { level, retailerId, area, sku, supplier }: ForecastNode,
  ): Promise<NodeBasis | undefined> {
    const { where, values } = conditionOf(run, { level, retailerId, area, sku, supplier });
    const [row] = await this.sql.all<[string | null]>(`SELECT basis FROM forecast_nodes WHERE ${where}`, ...values);
    return typeof row?.[0] === 'string' ? unpackedBasis(row[0]) : undefined;
  }

  /** All nodes of a level by retailer, sku, area and supplier, read page by page. */
  async *level({ run }: ForecastRun, level: Level): AsyncIterable<ForecastNode> {
    let after: readonly string[] = [];
    for (;;) {
      const afterKey = after.length > 0 ? 'AND (retailer_id, sku, area, supplier) > (?, ?, ?, ?) ' : '';
      const rows: NodeRow[] = await this.sql.all<NodeRow>(
        `SELECT ${nodeColumns} FROM forecast_nodes WHERE run = ? AND level = ? ${afterKey}` +
          'ORDER BY retailer_id, sku, area, supplier LIMIT ?',
        ...[run, levels.indexOf(level), ...after, nodesPerPage],
      );
      yield* rows.map(nodeOfRow);
      const last = rows.at(-1);
      if (!last || rows.length < nodesPerPage) return;
      const [, retailerId, sku, area, supplier] = last;
      after = [retailerId, sku, area, supplier];
    }
  }

  /** Leaves of a retailer by sku; only those whose probability of being active is at least `leastActive`. */
  async leavesOf({ run }: ForecastRun, retailerId: string, leastActive = 0): Promise<ForecastNode[]> {
    const rows = await this.sql.all<NodeRow>(
      `SELECT ${nodeColumns} FROM forecast_nodes WHERE run = ? AND level = ? AND retailer_id = ? AND alive >= ? ` +
        'ORDER BY sku, area, supplier',
      ...[run, leafLevel, retailerId, leastActive],
    );
    return rows.map(nodeOfRow);
  }

  /** Leaves of a product by retailer. */
  async leavesOfSku({ run }: ForecastRun, sku: string): Promise<ForecastNode[]> {
    const rows = await this.sql.all<NodeRow>(
      `SELECT ${nodeColumns} FROM forecast_nodes WHERE run = ? AND level = ? AND sku = ? ORDER BY retailer_id`,
      ...[run, leafLevel, sku],
    );
    return rows.map(nodeOfRow);
  }

  /** Units expected of each product, week by week. */
  async expectedBySku({ run }: ForecastRun): Promise<Map<string, Float64Array>> {
    const text = 'SELECT sku, figures FROM forecast_nodes WHERE run = ? AND level = ? ORDER BY sku';
    const rows = await this.sql.all<[string, Uint8Array]>(text, run, skuLevel);
    return new Map(rows.map(([sku, figures]) => [sku, unpackedFigures(figures).expected]));
  }

  /** The recorded run that comes first by as-of date, position and number, newest first; few runs are kept. */
  private async first(suits: (run: ForecastRun) => boolean): Promise<ForecastRun | undefined> {
    for (const run of await this.allRuns.get()) if (suits(run) && (await this.recorded.has(run))) return run;
    return undefined;
  }

  /** Runs, the one written last first. */
  private async runs(where = '', ...values: SqlValue[]): Promise<ForecastRun[]> {
    const text = `SELECT ${runColumns} FROM forecast_runs ${where} ORDER BY run DESC`;
    return (await this.sql.all<RunRow>(text, ...values)).map(runOfRow);
  }
}

function newestFirst(a: ForecastRun, b: ForecastRun): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return comparePositions(positionOf(b.position), positionOf(a.position)) || b.run - a.run;
}

const columnOf: Record<keyof NodeKey, string> = {
  retailerId: 'retailer_id',
  area: 'area',
  sku: 'sku',
  supplier: 'supplier',
};

function conditionOf(run: number, { level, ...key }: NodeFilter): { where: string; values: SqlValue[] } {
  const [conditions, values]: [string[], SqlValue[]] = [['run = ?'], [run]];
  if (level !== undefined) {
    conditions.push('level = ?');
    values.push(levels.indexOf(level));
  }
  for (const name of Object.keys(columnOf) as (keyof NodeKey)[]) {
    const value = key[name];
    if (value === undefined) continue;
    conditions.push(`${columnOf[name]} = ?`);
    values.push(value);
  }
  return { where: conditions.join(' AND '), values };
}
