import { type DynamicModule, Module } from '@nestjs/common';
import type { JobStore } from '../read-models/jobs/job-store.js';
import { ForecastReader } from '../read-models/readers/forecast.reader.js';
import { NodeDemandReader } from '../read-models/readers/node-demand.reader.js';
import { ProductCardsReader } from '../read-models/readers/product-cards.reader.js';
import type { Database } from '../read-models/database/database.js';
import { reviewHandlers } from './review/review.queries.js';
import { RunHeadings } from './runs/run-headings.js';
import type { ForecastDependencies } from './forecast-dependencies.js';
import { ForecastController } from './runs/forecast.controller.js';
import { forecastQueryHandlers } from './runs/forecast.queries.js';
import { ForecastJobs } from './runs/forecast-jobs.js';
import { forecastRunHandlers } from './runs/forecast-run.handlers.js';

/** Forecasts over HTTP: requests, their progress, runs and their nodes. */
@Module({})
export class ForecastingModule {
  /**
   * @param readModels  what was asked for, and the names of products
   * @param jobs  where requested forecasts wait
   * @param onAdded  called when one was added
   */
  static over(
    dependencies: ForecastDependencies,
    { sql }: Pick<Database, 'sql'>,
    jobs: JobStore,
    onAdded: () => void,
  ): DynamicModule {
    return {
      module: ForecastingModule,
      controllers: [ForecastController],
      providers: [
        { provide: ForecastReader, useValue: dependencies.forecasts },
        { provide: RunHeadings, useValue: new RunHeadings(dependencies.store) },
        { provide: NodeDemandReader, useValue: new NodeDemandReader(sql) },
        { provide: ProductCardsReader, useValue: new ProductCardsReader(sql) },
        { provide: ForecastJobs, useValue: new ForecastJobs(jobs, onAdded) },
        ...forecastRunHandlers,
        ...forecastQueryHandlers,
        ...reviewHandlers,
      ],
    };
  }
}
