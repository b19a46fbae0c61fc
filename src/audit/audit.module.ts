import { type DynamicModule, Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { FindHistoryHandler } from './audit.queries.js';
import { AuditTrail } from './audit-trail.js';
import { ChangesController } from './changes/changes.controller.js';
import { FindChangesHandler } from './changes/changes.queries.js';
import { ChangesService } from './changes/changes.service.js';
import {
  CHECKPOINT_SOURCE,
  type CheckpointSource,
  ExportCheckpointsHandler,
} from './checkpoints/checkpoints.queries.js';
import { CheckpointsController } from './checkpoints/checkpoints.controller.js';
import { KnownThenController } from './known-then/known-then.controller.js';
import { knownThenHandlers } from './known-then/known-then.queries.js';
import { KnownThenService } from './known-then/known-then.service.js';
import { FigureLineageController } from './lineage/figure-lineage.controller.js';
import { FigureLineage } from './lineage/figure-lineage.js';
import { TracerController } from './lineage/tracer.controller.js';
import { Tracers } from './lineage/tracers.js';
import { figureLineageHandlers } from './lineage/figure-lineage.queries.js';
import { LineageController } from './lineage.controller.js';
import { lineageHandlers } from './lineage.queries.js';
import { LineageService } from './lineage.service.js';
import { Moments } from './moments/moment.js';
import { HistoryFileController } from './search/history-file.controller.js';
import { HistorySearch } from './search/history-search.js';
import { HistorySearchController } from './search/history-search.controller.js';
import { SearchHistoryHandler } from './search/history-search.queries.js';

/** What answers questions about the history. */
export interface AuditServices {
  readonly trail: AuditTrail;
  readonly search: HistorySearch;
  readonly moments: Moments;
  readonly known: KnownThenService;
  readonly changes: ChangesService;
  readonly lineage: LineageService;
  readonly figures: FigureLineage;
  readonly tracers: Tracers;
}

/** Audit over HTTP: the history and its search, checkpoints of the store, and why a suggestion or a plan line is what it is. */
@Module({})
export class AuditModule {
  static over(services: AuditServices, checkpoints: CheckpointSource): DynamicModule {
    return {
      module: AuditModule,
      controllers: [
        ...[AuditController, HistorySearchController, HistoryFileController],
        ...[KnownThenController, ChangesController, CheckpointsController],
        ...[LineageController, FigureLineageController, TracerController],
      ],
      providers: [
        { provide: AuditTrail, useValue: services.trail },
        { provide: HistorySearch, useValue: services.search },
        { provide: Moments, useValue: services.moments },
        { provide: KnownThenService, useValue: services.known },
        { provide: ChangesService, useValue: services.changes },
        { provide: LineageService, useValue: services.lineage },
        { provide: FigureLineage, useValue: services.figures },
        { provide: Tracers, useValue: services.tracers },
        { provide: CHECKPOINT_SOURCE, useValue: checkpoints },
        ExportCheckpointsHandler,
        FindHistoryHandler,
        SearchHistoryHandler,
        FindChangesHandler,
        ...knownThenHandlers,
        ...lineageHandlers,
        ...figureLineageHandlers,
      ],
    };
  }
}
