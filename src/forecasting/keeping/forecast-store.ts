import { LessThanOrEqual, type DataSource, type FindOptionsWhere, type Repository } from 'typeorm';
import { addWeeks, weeksFrom } from '../../calendar/weeks.js';
import type { EventStore } from '../../event-store/event-store.js';
import { DomainError } from '../../kernel/domain-error.js';
import { comparePositions, positionOf } from '../../kernel/position.js';
import { levels, type LeafRhythm, type Level, type NodeKey } from '../forecast-level.js';
import { ForecastNodeRow, ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import { rawAll, rawRows } from '../history/raw-rows.js';
import { RecordedRuns } from './recorded-runs.js';
import { unpackedFigures, type NodeFigures } from './packed-figures.js';

/** The forecast of one node over the weeks of its run. */
export interface ForecastNode extends NodeKey, NodeFigures {
  readonly level: Level;
  /** of leaves only */
  readonly rhythm?: LeafRhythm;
}

/** Which nodes are wanted; what is absent does not count. */
export type NodeFilter = { readonly level?: Level } & Partial<NodeKey>;

const anyDay = '9999-12-31';
const leafLevel = levels.indexOf('retailer-sku');
const skuLevel = levels.indexOf('sku');
const batchSize = 5000;
const columns =
  'retailer_id, sku, area, supplier, figures, usual_gap_weeks, usual_units, alive, last_order_week, order_weeks';
type NodeRow = [
  ...key: [retailerId: string, sku: string, area: string, supplier: string],
  figures: Buffer,
  ...rhythm: [number | null, number | null, number | null, string | null, number | null],
];

/** Forecasts that are kept and that the events tell of, to be asked. */
export class ForecastStore {
  private readonly recordedRuns: RecordedRuns;

  constructor(
    private readonly forecasts: DataSource,
    store: EventStore,
  ) {
    this.recordedRuns = new RecordedRuns(store);
  }

  /** The newest run that knew nothing after `asOf` (any where absent), undefined where there is none. */
  async latest(asOf = anyDay): Promise<ForecastRun | undefined> {
    return this.first(asOf, () => true);
  }

  /** The newest run whose first week is not after `monday` and that reaches to `end` (a Monday, not included). */
  async latestCovering(monday: string, end: string): Promise<ForecastRun | undefined> {
    const covers = ({ firstWeek, horizon }: ForecastRun) => firstWeek <= monday && addWeeks(firstWeek, horizon) >= end;
    return this.first(anyDay, covers);
  }

  /** @throws {DomainError} 'forecast-unknown' where it is not kept; 'latest' names the newest */
  async run(runId: string): Promise<ForecastRun> {
    const row = runId === 'latest' ? await this.latest() : await this.runs.findOneBy({ runId });
    if (!row || !(await this.recordedRuns.has(row)))
      throw new DomainError('forecast-unknown', `Forecast ${runId} is not kept here.`);
    return row;
  }

  /** Newest first. */
  async page(limit: number, offset: number): Promise<[ForecastRun[], number]> {
    const runs: ForecastRun[] = [];
    for (const run of await this.runs.find({ order: { run: 'DESC' } }))
      if (await this.recordedRuns.has(run)) runs.push(run);
    return [runs.slice(offset, offset + limit), runs.length];
  }

  private get runs(): Repository<ForecastRun> {
    return this.forecasts.getRepository(ForecastRun);
  }

  /** The newest of those that suit; few runs are kept. */
  private async first(asOf: string, suits: (run: ForecastRun) => boolean): Promise<ForecastRun | undefined> {
    const runs = await this.runs.find({ where: { asOf: LessThanOrEqual(asOf) } });
    for (const run of runs.sort(newestFirst)) if (suits(run) && (await this.recordedRuns.has(run))) return run;
    return undefined;
  }

  /** A page of the nodes that match, in the order level, retailer, sku, area, supplier. */
  async nodes(run: ForecastRun, filter: NodeFilter, limit: number, offset: number): Promise<[ForecastNode[], number]> {
    const [rows, total] = await this.forecasts.getRepository(ForecastNodeRow).findAndCount({
      where: whereOf(run, filter),
      order: { level: 'ASC', retailerId: 'ASC', sku: 'ASC', area: 'ASC', supplier: 'ASC' },
      take: limit,
      skip: offset,
    });
    return [rows.map(nodeOf), total];
  }

  /** All nodes of a level, a batch at a time. */
  async *level(run: ForecastRun, level: Level): AsyncIterable<ForecastNode> {
    for (let offset = 0; ; offset += batchSize) {
      const [nodes, total] = await this.nodes(run, { level }, batchSize, offset);
      yield* nodes;
      if (offset + batchSize >= total) return;
    }
  }

  /** Everything a retailer is forecast to order, by sku; of what is alive with less than this chance, nothing. */
  leavesOf({ run }: ForecastRun, retailerId: string, leastActive = 0): ForecastNode[] {
    const sql =
      `SELECT ${columns} FROM forecast_nodes WHERE run = ? AND level = ? AND retailer_id = ? AND alive >= ? ` +
      'ORDER BY sku, area, supplier';
    return rawAll<NodeRow>(this.forecasts, sql, run, leafLevel, retailerId, leastActive).map(nodeOfRow);
  }

  /** What every retailer is forecast to order of a product, by retailer. */
  leavesOfSku({ run }: ForecastRun, sku: string): ForecastNode[] {
    const sql = `SELECT ${columns} FROM forecast_nodes WHERE run = ? AND level = ? AND sku = ? ORDER BY retailer_id`;
    return Array.from(rawRows<NodeRow>(this.forecasts, sql, run, leafLevel, sku), nodeOfRow);
  }

  /** Units expected of each product, week by week. */
  expectedBySku({ run }: ForecastRun): Map<string, Float64Array> {
    const sql = 'SELECT sku, figures FROM forecast_nodes WHERE run = ? AND level = ?';
    const rows = rawRows<[string, Buffer]>(this.forecasts, sql, run, skuLevel);
    return new Map(Array.from(rows, ([sku, figures]) => [sku, unpackedFigures(figures).expected]));
  }
}

function newestFirst(a: ForecastRun, b: ForecastRun): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return comparePositions(positionOf(b.position), positionOf(a.position)) || b.run - a.run;
}

/** Mondays that a run forecasts. */
export function weeksOf({ firstWeek, horizon }: ForecastRun): string[] {
  return weeksFrom(firstWeek, horizon);
}

function whereOf({ run }: ForecastRun, { level, ...key }: NodeFilter): FindOptionsWhere<ForecastNodeRow> {
  const given = Object.fromEntries(Object.entries(key).filter(([, value]) => value !== undefined));
  return { run, ...given, ...(level !== undefined && { level: levels.indexOf(level) }) };
}

function nodeOf({ level, retailerId, sku, area, supplier, figures, ...rhythm }: ForecastNodeRow): ForecastNode {
  const { usualGapWeeks, usualUnits, alive, lastOrderWeek, orderWeeks } = rhythm;
  const row: NodeRow = [
    ...[retailerId, sku, area, supplier],
    figures,
    ...[usualGapWeeks, usualUnits, alive, lastOrderWeek, orderWeeks],
  ] as NodeRow;
  return { ...nodeOfRow(row), level: levels[level] ?? 'total' };
}

function nodeOfRow([retailerId, sku, area, supplier, figures, ...rhythm]: NodeRow): ForecastNode {
  const node = { level: 'retailer-sku' as const, retailerId, area, sku, supplier, ...unpackedFigures(figures) };
  const [usualGapWeeks, usualUnits, alive, lastOrderWeek, orderWeeks] = rhythm;
  if (usualGapWeeks === null || usualUnits === null || alive === null || lastOrderWeek === null || orderWeeks === null)
    return node;
  return { ...node, rhythm: { usualGapWeeks, usualUnits, alive, lastOrderWeek, orderWeeks } };
}
