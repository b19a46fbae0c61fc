import { type DynamicModule, Module } from '@nestjs/common';
import { Jobs } from './jobs.js';
import { JobsController } from './jobs.controller.js';
import { Uploads } from './uploads.js';

/** Long work over HTTP: imports, predictions, simulations, verifications and rebuilds. */
@Module({})
export class JobsModule {
  static over(jobs: Jobs, uploads: Uploads): DynamicModule {
    return {
      module: JobsModule,
      controllers: [JobsController],
      providers: [
        { provide: Jobs, useValue: jobs },
        { provide: Uploads, useValue: uploads },
      ],
    };
  }
}
