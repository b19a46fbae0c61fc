import { weeksFrom } from '../../calendar/weeks.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Page, PageRequest } from '../../http/page.js';
import type { LeafRhythm, Level, NodeKey } from '../../read-models/entities/forecast-level.js';
import { type RunHeading, RunHeadings } from './run-headings.js';
import type { ForecastNode } from '../../read-models/readers/forecast-rows.js';
import { ForecastReader, type NodeFilter } from '../../read-models/readers/forecast.reader.js';

export class FindForecastRuns extends Query<Page<RunHeading>> {
  constructor(readonly page: PageRequest) {
    super();
  }
}

/** @throws {DomainError} 'forecast-unknown' */
export class FindForecastRun extends Query<RunHeading> {
  constructor(readonly runId: string) {
    super();
  }
}

/** A node as a client reads it: figures by week. */
export interface ForecastNodeView extends NodeKey {
  readonly level: Level;
  readonly weeks: readonly {
    readonly week: string;
    readonly expected: number;
    readonly mean: number;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
  readonly rhythm?: LeafRhythm;
}

export class FindForecastNodes extends Query<Page<ForecastNodeView>> {
  constructor(
    readonly runId: string,
    readonly filter: NodeFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(FindForecastRuns)
export class FindForecastRunsHandler implements IQueryHandler<FindForecastRuns> {
  constructor(
    @Inject(ForecastReader) private readonly store: ForecastReader,
    private readonly headings: RunHeadings,
  ) {}

  async execute({ page: { limit, offset } }: FindForecastRuns): Promise<Page<RunHeading>> {
    const [runs, total] = await this.store.page(limit, offset);
    return { items: await this.headings.of(runs), total, limit, offset };
  }
}

@QueryHandler(FindForecastRun)
export class FindForecastRunHandler implements IQueryHandler<FindForecastRun> {
  constructor(
    @Inject(ForecastReader) private readonly store: ForecastReader,
    private readonly headings: RunHeadings,
  ) {}

  async execute({ runId }: FindForecastRun): Promise<RunHeading> {
    return this.headings.ofOne(await this.store.run(runId));
  }
}

@QueryHandler(FindForecastNodes)
export class FindForecastNodesHandler implements IQueryHandler<FindForecastNodes> {
  constructor(@Inject(ForecastReader) private readonly store: ForecastReader) {}

  async execute({ runId, filter, page: { limit, offset } }: FindForecastNodes): Promise<Page<ForecastNodeView>> {
    const run = await this.store.run(runId);
    const weeks = weeksFrom(run.firstWeek, run.horizon);
    const [nodes, total] = await this.store.nodes(run, filter, limit, offset);
    return { items: nodes.map((node) => viewOf(node, weeks)), total, limit, offset };
  }
}

export function viewOf(
  { expected, mean, p10, p50, p90, ...node }: ForecastNode,
  weeks: readonly string[],
): ForecastNodeView {
  const figures = { expected, mean, p10, p50, p90 };
  const at = (values: Float64Array | Int32Array, h: number) => values[h] ?? 0;
  return {
    ...node,
    weeks: weeks.map((week, h) => ({
      week,
      expected: at(figures.expected, h),
      mean: at(figures.mean, h),
      p10: at(figures.p10, h),
      p50: at(figures.p50, h),
      p90: at(figures.p90, h),
    })),
  };
}

export const forecastQueryHandlers = [FindForecastRunsHandler, FindForecastRunHandler, FindForecastNodesHandler];
