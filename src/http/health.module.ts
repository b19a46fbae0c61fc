import { type DynamicModule, Module } from '@nestjs/common';
import type { EventStore } from '../event-store/event-store.js';
import { EVENT_STORE } from '../event-store/event-store.token.js';
import { HealthController } from './health.controller.js';
import { HomeController } from './home.controller.js';
import { PROJECTION_PROGRESS, type ProjectionHealth } from './projection-progress.js';

/** The home page, and whether the service is live and ready. */
@Module({})
export class HealthModule {
  static over(store: EventStore, progress: ProjectionHealth): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HomeController, HealthController],
      providers: [
        { provide: EVENT_STORE, useValue: store },
        { provide: PROJECTION_PROGRESS, useValue: progress },
      ],
    };
  }
}
