import { Controller, Get, Header } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { Answers } from '../http/answers.decorator.js';
import { ServiceMetrics } from './service-metrics.js';

@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: ServiceMetrics) {}

  /** The numbers of this process, for Prometheus. */
  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  @ApiProduces('text/plain')
  @Answers(z.string().describe('the text format of Prometheus'))
  text(): Promise<string> {
    return this.metrics.text();
  }
}
