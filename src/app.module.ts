import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AuditModule } from './audit/audit.module.js';
import { ForecastingModule } from './forecasting/forecasting.module.js';
import { HealthModule } from './http/health.module.js';
import { ImportingModule } from './importing/importing.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { Uploads } from './jobs/uploads.js';
import { OrdersDelivered } from './projections/orders/orders-delivered.js';
import { ProjectionsModule } from './projections/projections.module.js';
import { AuditIndexReader } from './read-models/readers/audit-index.reader.js';
import { OrdersReader } from './read-models/readers/orders.reader.js';
import { CommandService } from './recording/command-service.js';
import { RecordingModule } from './recording/recording.module.js';
import { StoredFacts } from './recording/stored-facts.js';
import { servicesOver } from './services.js';
import { SourcingModule } from './sourcing/sourcing.module.js';
import { forecastDependenciesOf, jobsOf, type Storage } from './storage.js';
import { SuggestionsModule } from './suggestions/suggestions.module.js';

/** The Nest application: a module per room that speaks HTTP, over the storage in use. */
@Module({})
export class AppModule {
  static over(storage: Storage): DynamicModule {
    const { store, readModels, projector: progress, config } = storage;
    const { suggestions, plans, trail, lineage, heldLines } = servicesOver(storage);
    const delivered = new OrdersDelivered(
      store,
      new OrdersReader(readModels.sql),
      new AuditIndexReader(readModels.sql),
      progress,
    );
    const commands = new CommandService(store, new StoredFacts(store, delivered));
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        HealthModule.over(store, progress),
        RecordingModule.over(commands, progress),
        ProjectionsModule.over(readModels),
        ForecastingModule.over(forecastDependenciesOf(storage), storage.jobs),
        SuggestionsModule.over(suggestions),
        SourcingModule.over(plans),
        AuditModule.over(trail, lineage),
        ImportingModule.over({ store, commands, progress, heldLines }),
        JobsModule.over(jobsOf(config), new Uploads(config.dataFolder)),
      ],
    };
  }
}
