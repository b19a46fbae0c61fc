import { type DynamicModule, Module } from '@nestjs/common';
import type { EventStore } from '../event-store/event-store.js';
import { EVENT_STORE } from '../event-store/event-store.token.js';
import { PROJECTION_PROGRESS, type ProjectionProgress } from '../http/projection-progress.js';
import { HeldLinesReader } from '../read-models/readers/held-lines.reader.js';
import { CommandService } from '../recording/command-service.js';
import { heldLinesHandlers } from './held-lines/held-lines.handlers.js';
import { HeldLinesReleaseController } from './held-lines/held-lines-release.controller.js';

/** What releasing lines in quarantine needs. */
export interface ImportingDependencies {
  readonly store: EventStore;
  readonly commands: CommandService;
  /** Of the read models, for callers who wait until they show the effect. */
  readonly progress: ProjectionProgress;
  readonly heldLines: HeldLinesReader;
}

/** The release over HTTP of imported order lines that are held in quarantine. */
@Module({})
export class ImportingModule {
  static over({ store, commands, progress, heldLines }: ImportingDependencies): DynamicModule {
    return {
      module: ImportingModule,
      controllers: [HeldLinesReleaseController],
      providers: [
        { provide: EVENT_STORE, useValue: store },
        { provide: CommandService, useValue: commands },
        { provide: PROJECTION_PROGRESS, useValue: progress },
        { provide: HeldLinesReader, useValue: heldLines },
        ...heldLinesHandlers,
      ],
    };
  }
}
