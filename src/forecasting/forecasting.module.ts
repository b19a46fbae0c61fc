import { type DynamicModule, Module } from '@nestjs/common';
import type { JobStore } from '../read-models/jobs/job-store.js';
import { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { ForecastDependencies } from './forecast-dependencies.js';
import { ForecastController } from './runs/forecast.controller.js';
import { forecastQueryHandlers } from './runs/forecast.queries.js';
import { ForecastJobs } from './runs/forecast-jobs.js';
import { forecastRunHandlers } from './runs/forecast-run.handlers.js';

/** Forecasts over HTTP: requests, their progress, runs and their nodes. */
@Module({})
export class ForecastingModule {
  /**
   * @param jobs  where requested forecasts wait
   * @param onAdded  called when one was added
   */
  static over(dependencies: ForecastDependencies, jobs: JobStore, onAdded: () => void): DynamicModule {
    return {
      module: ForecastingModule,
      controllers: [ForecastController],
      providers: [
        { provide: ForecastReader, useValue: dependencies.forecasts },
        { provide: ForecastJobs, useValue: new ForecastJobs(jobs, onAdded) },
        ...forecastRunHandlers,
        ...forecastQueryHandlers,
      ],
    };
  }
}
