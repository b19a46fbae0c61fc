import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { lastKnownWeek } from '../../calendar/complete-weeks.js';
import { businessDay, systemClock } from '../../kernel/clock.js';
import type { Level, NodeKey } from '../../read-models/entities/forecast-level.js';
import { type DemandWeek, NodeDemandReader } from '../../read-models/readers/node-demand.reader.js';

/** Demand week by week of a node of a forecast. */
export interface NodeDemand extends NodeKey {
  readonly level: Level;
  /** Weeks of which all orders are known, and in which there were any; oldest first. */
  readonly weeks: readonly DemandWeek[];
}

export class FindNodeDemand extends Query<NodeDemand> {
  constructor(
    readonly level: Level,
    readonly key: NodeKey,
  ) {
    super();
  }
}

@QueryHandler(FindNodeDemand)
export class FindNodeDemandHandler implements IQueryHandler<FindNodeDemand> {
  constructor(private readonly demand: NodeDemandReader) {}

  async execute({ level, key }: FindNodeDemand): Promise<NodeDemand> {
    const last = lastKnownWeek(businessDay(systemClock()), await this.demand.newestOrderDay());
    const weeks = await this.demand.of(level, key);
    return { level, ...key, weeks: weeks.filter(({ weekOf }) => weekOf <= last) };
  }
}
