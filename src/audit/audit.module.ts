import { type DynamicModule, Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { FindHistoryHandler } from './audit.queries.js';
import { AuditTrail } from './audit-trail.js';
import {
  CHECKPOINT_SOURCE,
  type CheckpointSource,
  ExportCheckpointsHandler,
} from './checkpoints/checkpoints.queries.js';
import { CheckpointsController } from './checkpoints/checkpoints.controller.js';
import { LineageController } from './lineage.controller.js';
import { lineageHandlers } from './lineage.queries.js';
import { LineageService } from './lineage.service.js';

/** Audit over HTTP: the history of an entity, checkpoints of the store, and why a suggestion or a plan line is what it is. */
@Module({})
export class AuditModule {
  static over(trail: AuditTrail, lineage: LineageService, checkpoints: CheckpointSource): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditController, CheckpointsController, LineageController],
      providers: [
        { provide: AuditTrail, useValue: trail },
        { provide: LineageService, useValue: lineage },
        { provide: CHECKPOINT_SOURCE, useValue: checkpoints },
        ExportCheckpointsHandler,
        FindHistoryHandler,
        ...lineageHandlers,
      ],
    };
  }
}
