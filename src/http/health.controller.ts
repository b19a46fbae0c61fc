import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EVENT_STORE } from '../event-store/event-store.token.js';
import type { EventStore } from '../event-store/event-store.js';
import { shareReached, type Position } from '../kernel/position.js';
import { Answers } from './answers.decorator.js';
import { healthAnswers } from './health.answers.js';
import { PROJECTION_PROGRESS, type ProjectionHealth } from './projection-progress.js';

/** What was recorded a moment ago, in another process perhaps, does not count as being behind. */
const momentMs = 50;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PROJECTION_PROGRESS) private readonly progress: ProjectionHealth,
  ) {}

  /** The process answers. */
  @Get('live')
  @Answers(healthAnswers.live)
  live() {
    return { status: 'live' };
  }

  /** The store answers and the projector lives; says how far behind the read models are, and whether they go on without some events. */
  @Get('ready')
  @Answers(healthAnswers.ready, { problems: [503] })
  async ready() {
    if (this.store.damage !== undefined) throw new ServiceUnavailableException(this.store.damage);
    const position = await this.head();
    const isReached = await this.progress.reached(position, momentMs);
    const { rebuilding, failure, reached, parked } = this.progress.status();
    const behind = `They are at position ${reached} of ${position}.`;
    if (failure !== undefined)
      throw new ServiceUnavailableException(`The read models stand still: ${failure} ${behind}`);
    if (rebuilding.length > 0)
      throw new ServiceUnavailableException(`Read models are being rebuilt: ${rebuilding.join(', ')}. ${behind}`);
    const status = parked > 0 ? 'degraded' : 'ready';
    const caughtUp = isReached && parked === 0;
    return { status, position, reached, share: shareReached(reached, position), caughtUp, parked };
  }

  private async head(): Promise<Position> {
    try {
      return await this.store.head();
    } catch (error) {
      throw new ServiceUnavailableException(error instanceof Error ? error.message : 'The store does not answer.');
    }
  }
}
