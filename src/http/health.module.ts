import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HomeController } from './home.controller.js';
import { Readiness } from './readiness.js';

/** The home page, and whether the service is live and ready. */
@Module({})
export class HealthModule {
  static over(readiness: Readiness): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HomeController, HealthController],
      providers: [{ provide: Readiness, useValue: readiness }],
    };
  }
}
