import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { lastKnownWeek } from '../../calendar/complete-weeks.js';
import { weeksFrom } from '../../calendar/weeks.js';
import { businessDay, systemClock } from '../../kernel/clock.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Level, NodeKey } from '../../read-models/entities/forecast-level.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import { nodeName } from '../../read-models/entities/node-key.js';
import type { ForecastNode } from '../../read-models/readers/forecast-rows.js';
import { ForecastReader, type NodeFilter } from '../../read-models/readers/forecast.reader.js';
import { NodeDemandReader } from '../../read-models/readers/node-demand.reader.js';
import { ProductCardsReader } from '../../read-models/readers/product-cards.reader.js';
import { viewOf } from '../runs/forecast-node-view.js';
import { originAccuracy, type OriginAccuracy } from './past-origin.js';

/** A node in a list: what it is, and what is expected of it. Units. */
export interface NamedNode extends NodeKey {
  readonly level: Level;
  /** Of its product; null where it is of no product, or of one that is not known. */
  readonly name: string | null;
  readonly unit: string | null;
  /** Over all weeks of the run. */
  readonly units: number;
  readonly firstWeek: { readonly mean: number; readonly p10: number; readonly p90: number };
}

export class FindNamedNodes extends Query<Page<NamedNode>> {
  constructor(
    readonly runId: string,
    readonly filter: NodeFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** Forecasts of before of the same node, and how they compare with what came. */
export interface PastOriginAccuracy extends OriginAccuracy {
  readonly runId: string;
  readonly asOf: string;
}

export class FindPastOrigins extends Query<{ readonly items: readonly PastOriginAccuracy[] }> {
  constructor(
    readonly runId: string,
    readonly level: Level,
    readonly key: NodeKey,
  ) {
    super();
  }
}

/** More are not looked at, and as few are shown. */
const mostOrigins = 26;

@QueryHandler(FindNamedNodes)
export class FindNamedNodesHandler implements IQueryHandler<FindNamedNodes> {
  constructor(
    @Inject(ForecastReader) private readonly forecasts: ForecastReader,
    private readonly products: ProductCardsReader,
  ) {}

  async execute({ runId, filter, page: { limit, offset } }: FindNamedNodes): Promise<Page<NamedNode>> {
    const run = await this.forecasts.run(runId);
    const [nodes, total] = await this.forecasts.nodes(run, filter, limit, offset);
    const products = await this.products.of([...new Set(nodes.map(({ sku }) => sku))]);
    const items = nodes.map(({ level, retailerId, area, sku, supplier, mean, p10, p90 }): NamedNode => {
      const { name = null, unit = null } = products.get(sku) ?? {};
      const firstWeek = { mean: mean[0] ?? 0, p10: p10[0] ?? 0, p90: p90[0] ?? 0 };
      return { level, retailerId, area, sku, supplier, name, unit, units: sum(mean), firstWeek };
    });
    return { items, total, limit, offset };
  }
}

@QueryHandler(FindPastOrigins)
export class FindPastOriginsHandler implements IQueryHandler<FindPastOrigins> {
  constructor(
    @Inject(ForecastReader) private readonly forecasts: ForecastReader,
    private readonly demand: NodeDemandReader,
  ) {}

  async execute({ runId, level, key }: FindPastOrigins): Promise<{ items: PastOriginAccuracy[] }> {
    const { asOf } = await this.forecasts.run(runId);
    const lastKnown = lastKnownWeek(businessDay(systemClock()), await this.demand.newestOrderDay());
    const runs = await this.runsUpTo(asOf, lastKnown);
    if (runs.length === 0) return { items: [] };
    const asked = new Map((await this.demand.of(level, key)).map(({ weekOf, requested }) => [weekOf, requested]));
    const items: PastOriginAccuracy[] = [];
    for (const run of runs) {
      const node = await this.nodeOf(run, level, key);
      if (node)
        items.push({ runId: run.runId, asOf: run.asOf, ...originAccuracy(weeksOf(run, node), asked, lastKnown) });
    }
    return { items };
  }

  /** The runs that knew nothing after a day and of which a week is over: the newest of each as-of date, the last date first. */
  private async runsUpTo(asOf: string, lastKnown: string): Promise<ForecastRun[]> {
    const [all] = await this.forecasts.page(Number.MAX_SAFE_INTEGER, 0);
    const byDate = new Map<string, ForecastRun>();
    for (const run of all)
      if (run.asOf <= asOf && run.firstWeek <= lastKnown && !byDate.has(run.asOf)) byDate.set(run.asOf, run);
    return [...byDate.values()].sort((a, b) => (a.asOf < b.asOf ? 1 : -1)).slice(0, mostOrigins);
  }

  private async nodeOf(run: ForecastRun, level: Level, key: NodeKey): Promise<ForecastNode | undefined> {
    const [[node]] = await this.forecasts.nodes(run, { level, ...nodeName(level, key) }, 1, 0);
    return node;
  }
}

function weeksOf(run: ForecastRun, node: ForecastNode) {
  return viewOf(node, weeksFrom(run.firstWeek, run.horizon)).weeks;
}

function sum(units: Int32Array): number {
  let all = 0;
  for (const each of units) all += each;
  return all;
}

export const reviewHandlers = [FindNamedNodesHandler, FindPastOriginsHandler];
