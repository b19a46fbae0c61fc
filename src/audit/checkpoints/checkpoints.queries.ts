import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { StoredEventReader } from '../../event-store/stored-event.js';
import { exportedCheckpoints } from './checkpoint-export.js';
import type { CheckpointExport } from './checkpoint.schemas.js';

/** What the handler reads checkpoints from. */
export interface CheckpointSource {
  readonly store: Pick<StoredEventReader, 'readStoredStream'>;
  /** PEM of the key that signs now. */
  readonly publicKey?: string;
}
export const CHECKPOINT_SOURCE = Symbol('CheckpointSource');

/** The chain of checkpoints, to be kept outside the store. */
export class ExportCheckpoints extends Query<CheckpointExport> {}

@QueryHandler(ExportCheckpoints)
export class ExportCheckpointsHandler implements IQueryHandler<ExportCheckpoints> {
  constructor(@Inject(CHECKPOINT_SOURCE) private readonly source: CheckpointSource) {}

  execute(): Promise<CheckpointExport> {
    return exportedCheckpoints(this.source.store, this.source.publicKey);
  }
}
