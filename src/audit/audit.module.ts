import { type DynamicModule, Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { FindHistoryHandler } from './audit.queries.js';
import { AuditTrail } from './audit-trail.js';
import { LineageController } from './lineage.controller.js';
import { lineageHandlers } from './lineage.queries.js';
import { LineageService } from './lineage.service.js';

/** Audit over HTTP: the history of an entity, and why a suggestion or a plan line is what it is. */
@Module({})
export class AuditModule {
  static over(trail: AuditTrail, lineage: LineageService): DynamicModule {
    return {
      module: AuditModule,
      controllers: [AuditController, LineageController],
      providers: [
        { provide: AuditTrail, useValue: trail },
        { provide: LineageService, useValue: lineage },
        FindHistoryHandler,
        ...lineageHandlers,
      ],
    };
  }
}
