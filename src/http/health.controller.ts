import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.decorator.js';
import { healthAnswers } from './health.answers.js';
import { Readiness } from './readiness.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('live')
  @Answers(healthAnswers.live)
  live() {
    return { status: 'live' };
  }

  /**
   * The store answers, there is room to record and the read models follow; says how far behind they are, and whether they go on without some
   * events.
   */
  @Get('ready')
  @Answers(healthAnswers.ready, { problems: [503] })
  ready() {
    return this.readiness.report();
  }
}
