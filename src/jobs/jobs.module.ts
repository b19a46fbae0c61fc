import { type DynamicModule, Module } from '@nestjs/common';
import type { JobStore } from '../read-models/jobs/job-store.js';
import { JobRunner } from './job-runner.js';
import { Jobs } from './jobs.js';
import { JobsController } from './jobs.controller.js';
import { Uploads } from './uploads.js';

/** Long work over HTTP: imports, predictions, simulations, verifications, rebuilds, and what was known at a moment. */
@Module({})
export class JobsModule {
  static over(store: JobStore, runner: JobRunner, uploads: Uploads): DynamicModule {
    return {
      module: JobsModule,
      controllers: [JobsController],
      providers: [
        { provide: JobRunner, useValue: runner },
        { provide: Jobs, useValue: new Jobs(store, runner) },
        { provide: Uploads, useValue: uploads },
      ],
    };
  }
}
