import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Access } from './access/access.js';
import { AccessModule } from './access/http/access.module.js';
import type { OidcSignIn } from './access/oidc/oidc-sign-in.js';
import { AuditModule } from './audit/audit.module.js';
import { signingKeyOf } from './checkpoint-settings.js';
import { defaultJobConfig } from './config.js';
import { ForecastingModule } from './forecasting/forecasting.module.js';
import { jobWork } from './job-work.js';
import { HealthModule } from './http/health.module.js';
import type { Readiness } from './http/readiness.js';
import { ImportingModule } from './importing/importing.module.js';
import { JobRunner } from './jobs/job-runner.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MonitoringModule } from './monitoring/monitoring.module.js';
import type { ServiceMetrics } from './monitoring/service-metrics.js';
import { Uploads } from './jobs/uploads.js';
import { Forgetting } from './personal-data/forgetting.js';
import { PersonalDataModule } from './personal-data/http/personal-data.module.js';
import { ProjectedCallDays } from './projections/call-days/projected-call-days.js';
import { ProjectedFacts } from './projections/projected-facts.js';
import { ProjectionsModule } from './projections/projections.module.js';
import { AuditIndexReader } from './read-models/readers/audit-index.reader.js';
import { OrdersReader } from './read-models/readers/orders.reader.js';
import { OrdinaryReader } from './read-models/readers/ordinary.reader.js';
import { RetailersReader } from './read-models/readers/retailers.reader.js';
import { CommandService } from './recording/command-service.js';
import { RecordingModule } from './recording/recording.module.js';
import { StoredFacts } from './recording/stored-facts.js';
import { jobFolder } from './with-job-files.js';
import { servicesOver } from './services.js';
import { SourcingModule } from './sourcing/sourcing.module.js';
import { forecastDependenciesOf, type Storage } from './storage.js';
import { OrdinaryLevels } from './suggestions/ordinary-levels.js';
import { SuggestionsModule } from './suggestions/suggestions.module.js';

/** What says how the service does. */
export interface Watched {
  readonly metrics: ServiceMetrics;
  readonly readiness: Readiness;
}

/** How people sign in. */
export interface SignIn {
  readonly access: Access;
  /** undefined where there is no identity provider */
  readonly provider: OidcSignIn | undefined;
  /** whether somebody has to be signed in */
  readonly isRequired: boolean;
}

/** The Nest application: a module per room that speaks HTTP, over the storage in use. */
@Module({})
export class AppModule {
  static over(
    storage: Storage,
    { access, provider, isRequired }: SignIn,
    { metrics, readiness }: Watched,
  ): DynamicModule {
    const { store, readModels, projector: progress, config, jobs, files } = storage;
    const { uploadBytes: mostBytes } = config.jobs ?? defaultJobConfig;
    const services = servicesOver(storage);
    const { plans, heldLines } = services;
    const { sql } = readModels;
    const readers = {
      orders: new OrdersReader(sql),
      retailers: new RetailersReader(sql),
      index: new AuditIndexReader(sql),
    };
    const facts = new StoredFacts(store, {
      readModels: new ProjectedFacts(store, readers, progress),
      ordinary: new OrdinaryLevels(services.suggestions, new OrdinaryReader(sql)),
      callDays: new ProjectedCallDays(services.callDays),
    });
    const key = signingKeyOf(config);
    const commands = new CommandService(store, facts);
    const log = new Logger('Jobs');
    const forecasting = forecastDependenciesOf(storage);
    const runner = new JobRunner(jobs, files, metrics.measureJobs(jobWork(config, forecasting)), (error) =>
      log.error(error),
    );
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        HealthModule.over(readiness),
        MonitoringModule.over(metrics),
        AccessModule.over(access, provider, isRequired),
        RecordingModule.over(commands, progress),
        ProjectionsModule.over(readModels),
        ForecastingModule.over(forecasting, readModels, jobs, () => runner.look()),
        SuggestionsModule.over(services),
        SourcingModule.over(plans),
        AuditModule.over(services, { store, ...(key && { publicKey: key.publicKey }) }),
        ImportingModule.over({ store, commands, progress, heldLines }),
        PersonalDataModule.over(new Forgetting(storage)),
        JobsModule.over(jobs, runner, new Uploads(files, { mostBytes, folder: jobFolder(config) })),
      ],
    };
  }
}
