import { weeksFrom } from '../../calendar/weeks.js';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Page, PageRequest } from '../../http/page.js';
import { type ForecastNodeView, viewOf } from './forecast-node-view.js';
import { type RunHeading, RunHeadings } from './run-headings.js';
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

export const forecastQueryHandlers = [FindForecastRunsHandler, FindForecastRunHandler, FindForecastNodesHandler];
