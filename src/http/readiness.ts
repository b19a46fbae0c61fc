import { ServiceUnavailableException } from '@nestjs/common';
import type { EventStore } from '../event-store/event-store.js';
import { shareReached, type Position } from '../kernel/position.js';
import type { FreeDisk } from './free-disk.js';
import type { ProjectionLag } from './projection-lag.js';
import type { ProjectionHealth } from './projection-progress.js';

/** What was recorded a moment ago, in another process perhaps, does not count as being behind. */
const momentMs = 50;

export interface ReadinessSources {
  readonly store: Pick<EventStore, 'head' | 'damage'>;
  readonly progress: ProjectionHealth;
  readonly lag: Pick<ProjectionLag, 'seconds'>;
  readonly disk: Pick<FreeDisk, 'bytes' | 'shortage'>;
  /** Read models that have not shown what was recorded for longer are not fit to answer. */
  readonly longestLagSeconds: number;
}

/** Whether the service is fit to take requests. */
export class Readiness {
  constructor(private readonly sources: ReadinessSources) {}

  /** @throws {ServiceUnavailableException} with the reason, where it is not */
  async report() {
    const { store, progress, lag, disk } = this.sources;
    if (store.damage !== undefined) throw new ServiceUnavailableException(store.damage);
    const position = await this.head();
    const isReached = await progress.reached(position, momentMs);
    const { reached, parked } = progress.status();
    this.requireProjecting(position);
    const freeBytes = await disk.bytes();
    const shortage = disk.shortage(freeBytes);
    if (shortage !== undefined) throw new ServiceUnavailableException(shortage);
    return {
      status: parked > 0 ? 'degraded' : 'ready',
      position,
      reached,
      share: shareReached(reached, position),
      caughtUp: isReached && parked === 0,
      lagSeconds: Math.round(lag.seconds * 10) / 10,
      parked,
      freeBytes: freeBytes ?? null,
    };
  }

  private async head(): Promise<Position> {
    try {
      return await this.sources.store.head();
    } catch (error) {
      throw new ServiceUnavailableException(error instanceof Error ? error.message : 'The store does not answer.');
    }
  }

  private requireProjecting(position: Position): void {
    const { progress, lag, longestLagSeconds } = this.sources;
    const { rebuilding, failure, reached } = progress.status();
    const behind = `They are at position ${reached} of ${position}.`;
    if (failure !== undefined)
      throw new ServiceUnavailableException(`The read models stand still: ${failure} ${behind}`);
    if (rebuilding.length > 0)
      throw new ServiceUnavailableException(`Read models are being rebuilt: ${rebuilding.join(', ')}. ${behind}`);
    const { seconds } = lag;
    if (seconds > longestLagSeconds)
      throw new ServiceUnavailableException(
        `The read models are ${Math.round(seconds)} s behind, more than the ${longestLagSeconds} s of ALMANAC_READY_LAG_SECONDS. ${behind}`,
      );
  }
}
