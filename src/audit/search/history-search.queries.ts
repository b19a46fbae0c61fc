import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Language } from '../../kernel/language.js';
import type { Position } from '../../kernel/position.js';
import { historyLine, type HistoryLine } from '../history.js';
import type { HistoryQuery } from './history-query.js';
import { HistorySearch } from './history-search.js';

export interface FoundEvents {
  readonly items: readonly HistoryLine[];
  /** Ask for what was before this position to go on; null where there is no more. */
  readonly before: Position | null;
}

/** Events of the whole history, newest first. */
export class SearchHistory extends Query<FoundEvents> {
  constructor(
    readonly query: HistoryQuery,
    readonly before: Position | undefined,
    readonly limit: number,
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(SearchHistory)
export class SearchHistoryHandler implements IQueryHandler<SearchHistory> {
  constructor(@Inject(HistorySearch) private readonly search: HistorySearch) {}

  async execute({ query, before, limit, language }: SearchHistory): Promise<FoundEvents> {
    const events = await this.search.page(query, before, limit);
    return {
      items: events.map((event) => historyLine(event, language)),
      before: events.length < limit ? null : (events.at(-1)?.position ?? null),
    };
  }
}
