import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EVENT_STORE } from '../event-store/event-store.token.js';
import type { EventStore } from '../event-store/event-store.js';
import { Answers } from './answers.decorator.js';
import { healthAnswers } from './health.answers.js';
import { PROJECTION_PROGRESS, type ProjectionProgress } from './projection-progress.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PROJECTION_PROGRESS) private readonly progress: ProjectionProgress,
  ) {}

  /** The process answers. */
  @Get('live')
  @Answers(healthAnswers.live)
  live() {
    return { status: 'live' };
  }

  /** The store answers and the projector lives; says how far behind the read models are. */
  @Get('ready')
  @Answers(healthAnswers.ready, { problems: [503] })
  async ready() {
    if (this.store.damage !== undefined) throw new ServiceUnavailableException(this.store.damage);
    try {
      const head = await this.store.head();
      return { status: 'ready', position: head, caughtUp: await this.progress.reached(head, 0) };
    } catch (error) {
      throw new ServiceUnavailableException(error instanceof Error ? error.message : 'not ready');
    }
  }
}
