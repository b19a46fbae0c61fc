import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Language } from '../kernel/language.js';
import type { Position } from '../kernel/position.js';
import { AuditTrail } from './audit-trail.js';
import type { Entity } from './entity.js';
import { historyLine, type HistoryLine } from './history.js';

export interface HistoryPage {
  readonly items: readonly HistoryLine[];
  readonly total: number;
  /** When the first event of its own was recorded; null where it has none, as a person. */
  readonly begunAt: string | null;
  /** Ask for what was before this position to go on; null at the beginning. */
  readonly before: Position | null;
}

/** What happened to an entity, or what an actor did, newest first. */
export class FindHistory extends Query<HistoryPage> {
  constructor(
    readonly entity: Entity,
    readonly before: Position | undefined,
    readonly limit: number,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(FindHistory)
export class FindHistoryHandler implements IQueryHandler<FindHistory> {
  constructor(@Inject(AuditTrail) private readonly trail: AuditTrail) {}

  async execute({ entity, before, limit, language }: FindHistory): Promise<HistoryPage> {
    const events = await this.trail.before(entity, before, limit);
    const last = events.length < limit ? null : (events.at(-1)?.position ?? null);
    return {
      items: events.map((event) => historyLine(event, language)),
      total: await this.trail.count(entity),
      begunAt: (await this.trail.first(entity))?.metadata.recordedAt ?? null,
      before: last,
    };
  }
}
