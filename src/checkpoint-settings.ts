import { emitWarning } from 'node:process';
import { CheckpointKeeper } from './audit/checkpoints/checkpoint-keeper.js';
import { readSigningKey, type SigningKey } from './audit/checkpoints/signing-key.js';
import { defaultCheckpointEvents, type StorageConfig } from './config.js';
import { openEvents } from './open-events.js';
import type { SealedEventsLocation } from './storage-locations.js';

/** How checkpoints are made. Plain data: the projector's thread is given it. */
export interface CheckpointSettings {
  readonly everyEvents: number;
  readonly signingKeyFile?: string;
}

/** @throws {DomainError} 'invalid' where the file of the signing key holds none */
export function checkpointSettingsOf(config: StorageConfig): CheckpointSettings {
  const { checkpointEvents: everyEvents = defaultCheckpointEvents, signingKeyFile } = config;
  signingKeyOf({ signingKeyFile });
  return { everyEvents, ...(signingKeyFile && { signingKeyFile }) };
}

/** The key that signs checkpoints; undefined where none is configured. */
export function signingKeyOf({ signingKeyFile }: Pick<StorageConfig, 'signingKeyFile'>): SigningKey | undefined {
  return signingKeyFile ? readSigningKey('ALMANAC_SIGNING_KEY', signingKeyFile) : undefined;
}

/** Makes checkpoints in the thread that projects; why one cannot be made is printed as a warning. */
export function checkpointKeeper(location: SealedEventsLocation, settings: CheckpointSettings): CheckpointKeeper {
  const { everyEvents, signingKeyFile } = settings;
  const key = signingKeyOf({ signingKeyFile });
  const onFailure = (failure: string) =>
    emitWarning(`No checkpoint could be made. ${failure}`, { type: 'CheckpointWarning' });
  return new CheckpointKeeper({ open: () => openEvents(location), everyEvents, onFailure, ...(key && { key }) });
}
