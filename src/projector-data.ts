import type { CheckpointSettings } from './checkpoint-settings.js';
import type { StorageLocations } from './storage-locations.js';

/** What the projector's thread is given. */
export interface ProjectorData {
  readonly locations: StorageLocations;
  /** The pages of read models are checked first where the file is no larger than this. */
  readonly checkedBytes: number;
  /** How checkpoints of the store are made; none are made where absent. */
  readonly checkpoints?: CheckpointSettings;
}
