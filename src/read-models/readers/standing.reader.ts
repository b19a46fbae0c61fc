import { positionOf, type Position } from '../../kernel/position.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { ParkedEvent } from '../entities/parked-event.entity.js';
import { equals } from './conditions.js';
import { readPage } from './read-rows.js';

/** How far a projection has come, by which version of it. */
export interface ProjectionStanding {
  readonly projection: string;
  readonly version: number;
  readonly position: Position;
}

const positionsListed = 1_000;

/** How far the read models are, and what they go on without. */
export class StandingReader {
  constructor(private readonly sql: Sql) {}

  /** Of each projection that has applied anything. */
  async checkpoints(): Promise<ProjectionStanding[]> {
    const text = "SELECT projection, version, position FROM checkpoints WHERE projection <> '' ORDER BY projection";
    const rows = await this.sql.all<[string, number, string]>(text);
    return rows.map(([projection, version, position]) => ({ projection, version, position: positionOf(position) }));
  }

  /** How many events each projection goes on without; those that lack none are not named. */
  async parkedByProjection(): Promise<Map<string, number>> {
    const text = 'SELECT projection, count(*) FROM parked_events GROUP BY projection ORDER BY projection';
    return new Map(await this.sql.all<[string, number]>(text));
  }

  /** Parked events, of one projection where it is given, oldest first. */
  findParked(filter: { readonly projection?: string | undefined }, page: PageRequest): Promise<Page<ParkedEvent>> {
    const order = 'projection, length(position), position';
    return readPage(this.sql, ParkedEvent, [equals('projection', filter.projection)], order, page);
  }

  /** How many events are parked, and the positions of the first of them. */
  async parked(): Promise<{ parked: number; parkedAt: Position[] }> {
    const text = `SELECT position, count(*) OVER () FROM parked_events ORDER BY projection, position LIMIT ${positionsListed}`;
    const rows = await this.sql.all<[string, number]>(text);
    return { parked: rows[0]?.[1] ?? 0, parkedAt: rows.map(([position]) => positionOf(position)) };
  }
}
