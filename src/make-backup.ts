import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { storedCheckpoints } from './audit/checkpoints/stored-checkpoints.js';
import { packBackup, publishFile } from './backup/backup-file.js';
import { type BackupManifest, manifestName, manifestText, type PartName } from './backup/backup-manifest.js';
import { fileDigest } from './backup/file-digest.js';
import { signingKeyOf } from './checkpoint-settings.js';
import type { StorageConfig } from './config.js';
import { almanacVersion } from './kernel/almanac-version.js';
import type { Role } from './kernel/role.js';
import { openStoredEvents } from './open-events.js';
import { masterKeyName, readMasterKeys } from './personal-data/master-key.js';
import { copyDatabase } from './read-models/database/sqlite/copy-database.js';
import { locationsOf } from './storage-locations.js';
import { scratchFolder } from './scratch/scratch-folder.js';

export interface BackupOptions {
  readonly by: { readonly actor: string; readonly role: Role };
  /** Instant, ISO 8601 UTC. */
  readonly madeAt: string;
  /** Leaves out forecasts, drawn up plans and jobs. */
  readonly withoutForecasts?: boolean;
  /** Receives the name of each part before it is copied. */
  readonly onPart?: (name: string) => void;
}

/**
 * The parts in the order in which they are copied. Forecasts know the newest event that they were made from, and events are written with keys
 * that are in the access store: so the events are copied after the former and before the latter.
 */
const copied: readonly PartName[] = ['forecasts.db', 'events.db', 'access.db'];

/**
 * Writes a backup of a data folder, also while it is in use: first beside the file, then in its place. Ended in between it leaves a hidden
 * folder, which the next backup there removes.
 */
export async function makeBackup(config: StorageConfig, file: string, options: BackupOptions): Promise<BackupManifest> {
  const scratch = scratchFolder(dirname(resolve(file)), '.almanac-backup-');
  try {
    const parts = await copyParts(config.dataFolder, scratch.path, options);
    const manifest = await manifestOf(config, scratch.path, parts, options);
    writeFileSync(join(scratch.path, manifestName), manifestText(manifest));
    publishFile(await packBackup(scratch.path, manifest), resolve(file));
    return manifest;
  } finally {
    scratch.remove();
  }
}

async function copyParts(
  folder: string,
  into: string,
  { withoutForecasts = false, onPart = () => undefined }: BackupOptions,
): Promise<BackupManifest['parts']> {
  const parts: BackupManifest['parts'] = [];
  for (const name of copied) {
    const isWanted = name !== 'forecasts.db' || !withoutForecasts;
    if (!isWanted || !existsSync(join(folder, name))) continue;
    onPart(name);
    copyDatabase(join(folder, name), join(into, name));
    parts.push({ name, ...(await fileDigest(join(into, name))) });
  }
  return parts;
}

async function manifestOf(
  config: StorageConfig,
  folder: string,
  parts: BackupManifest['parts'],
  { by: { actor, role }, madeAt }: BackupOptions,
): Promise<BackupManifest> {
  const store = await openStoredEvents({ kind: 'sqlite', file: join(folder, 'events.db') }, { readonly: true });
  try {
    const [newest] = await store.readAt([await store.head()]);
    const last = (await storedCheckpoints(store)).all.at(-1)?.checkpoint;
    const [master] = readMasterKeys(locationsOf(config).events.personalData.masterKey) ?? [];
    const keyIds = [signingKeyOf(config)?.keyId, last?.keyId].filter((keyId) => keyId !== undefined);
    return {
      format: 'almanac backup 1',
      almanac: almanacVersion,
      node: process.version,
      madeAt,
      madeBy: { actor, role },
      head: newest
        ? {
            position: String(newest.position),
            hash: newest.hash,
            storeHash: newest.storeHash,
            recordedAt: newest.metadata.recordedAt,
          }
        : null,
      checkpoint: last ? { number: last.number, position: last.position } : null,
      keys: [
        ...[...new Set(keyIds)].map((keyId) => ({ name: 'ALMANAC_SIGNING_KEY', keyId })),
        ...(master ? [{ name: masterKeyName, keyId: master.id }] : []),
      ],
      parts,
    };
  } finally {
    await store.close();
  }
}
