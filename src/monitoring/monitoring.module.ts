import { type DynamicModule, Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller.js';
import { ServiceMetrics } from './service-metrics.js';

/** What operators watch. */
@Module({})
export class MonitoringModule {
  static over(metrics: ServiceMetrics): DynamicModule {
    return {
      module: MonitoringModule,
      controllers: [MetricsController],
      providers: [{ provide: ServiceMetrics, useValue: metrics }],
    };
  }
}
