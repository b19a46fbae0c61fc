import { sayBasis } from '../../forecasting/basis/say-basis.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { forecastMethod } from '../../forecasting/forecast-method.js';
import { type ForecastNodeView, viewOf } from '../../forecasting/runs/forecast-node-view.js';
import type { Language } from '../../kernel/language.js';
import type { Level, NodeKey } from '../../read-models/entities/forecast-level.js';
import type { ForecastNode } from '../../read-models/readers/forecast-rows.js';
import type { ForecastReader, NodeFilter } from '../../read-models/readers/forecast.reader.js';
import type { RetailerNamesReader, WithRetailerName } from '../../read-models/readers/retailer-names.reader.js';
import { weeksFrom } from '../../calendar/weeks.js';
import type { AuditTrail } from '../audit-trail.js';
import { type Pins, pinsOf, weeksBehind, type WeekWithEvents } from './run-history.js';

/** What a node adds up: its key, and whole units week by week. */
export interface NodePart extends NodeKey {
  readonly level: Level;
  readonly units: readonly number[];
}

/** A forecast of any level: the nodes below it that it adds up, or the history of its retailer and product. */
export interface NodeLineage {
  readonly run: Pins;
  /** How figures of a forecast come about, in sentences. */
  readonly method: readonly string[];
  /** What it stands on, in sentences; [] of a forecast made before that was kept. */
  readonly basis: readonly string[];
  readonly node: ForecastNodeView;
  /** How many nodes it adds up; 0 of a retailer and product. */
  readonly nodes: number;
  /** The largest of them; with `others` they add up to the node, week by week. */
  readonly parts: readonly WithRetailerName<NodePart>[];
  /** What the nodes that are not shown add up to, week by week. */
  readonly others: readonly number[];
  /** Of a retailer and product: the weeks as the run knew them. */
  readonly history: readonly WeekWithEvents[];
}

const partsShown = 100;
/** More nodes than any level has. */
const all = Number.MAX_SAFE_INTEGER;

/** Leads a forecast of any level down to those it adds up. */
export class NodeTracer {
  constructor(
    private readonly forecasts: ForecastReader,
    private readonly trail: AuditTrail,
    private readonly names: RetailerNamesReader,
  ) {}

  /** @throws {DomainError} 'forecast-unknown'; 'not-found' where the run has no such node; 'invalid' where it has several */
  async trace(runId: string, key: NodeFilter & { readonly level: Level }, language: Language): Promise<NodeLineage> {
    const run = await this.forecasts.run(runId);
    const [[node], count] = await this.forecasts.nodes(run, key, 1, 0);
    if (!node)
      throw new DomainError('not-found', {
        en: `Forecast ${run.runId} has no such node of level ${key.level}.`,
        zh: `预测 ${run.runId} 没有层级 ${key.level} 的这个节点。`,
      });
    if (count > 1)
      throw invalid(
        'level',
        { en: 'with the keys of one node', zh: '唯一节点的编号' },
        { en: `${key.level}, of which there are ${count}`, zh: `${key.level}，共 ${count} 个` },
      );
    const basis = await this.forecasts.basisOf(run, node);
    const below = filterBelow(node);
    const [parts] = below ? await this.forecasts.nodes(run, below, all, 0) : [[]];
    parts.sort((a, b) => sumOf(b.mean) - sumOf(a.mean));
    const others = new Array<number>(run.horizon).fill(0);
    for (const { mean } of parts.slice(partsShown)) mean.forEach((units, h) => (others[h] = (others[h] ?? 0) + units));
    const largest = await this.names.named(parts.slice(0, partsShown).map(partOf));
    const { retailerId, sku } = node;
    return {
      ...{ run: pinsOf(run), method: forecastMethod[language] },
      basis: basis ? sayBasis(basis, language) : [],
      node: viewOf(node, weeksFrom(run.firstWeek, run.horizon)),
      ...{ nodes: parts.length, parts: largest, others },
      history: below ? [] : await weeksBehind(this.trail, run, retailerId, sku, language),
    };
  }
}

/** The nodes that a node adds up; undefined where it is of a retailer and product. */
function filterBelow({ level, retailerId, area, sku, supplier }: ForecastNode): NodeFilter | undefined {
  switch (level) {
    case 'total':
      return { level: 'supplier' };
    case 'supplier':
      return { level: 'sku', supplier };
    case 'sku':
      return { level: 'area-sku', sku };
    case 'area-sku':
      return { level: 'retailer-sku', area, sku };
    case 'retailer':
      return { level: 'retailer-sku', retailerId };
    case 'retailer-sku':
      return undefined;
  }
}

function partOf({ level, retailerId, area, sku, supplier, mean }: ForecastNode): NodePart {
  return { level, retailerId, area, sku, supplier, units: Array.from(mean) };
}

function sumOf(units: Int32Array | Float64Array): number {
  let sum = 0;
  for (const each of units) sum += each;
  return sum;
}
