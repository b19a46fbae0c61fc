import { chmodSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Verification, verifyStore } from './audit/verify-store.js';
import { UnusableBackup, unpackBackup } from './backup/backup-file.js';
import type { BackupManifest } from './backup/backup-manifest.js';
import { RestoreTarget } from './backup/restore-target.js';
import type { CommandContext } from './kernel/command-context.js';
import { invalid } from './kernel/domain-error.js';
import { beginning, positionOf, shareReached, type Position } from './kernel/position.js';
import { copyEventsFile, openStoredEvents } from './open-events.js';
import { Forgetting } from './personal-data/forgetting.js';
import {
  type MasterKeys,
  type MasterKeySource,
  masterKeyName,
  readMasterKeys,
  textOf,
  writePrivately,
} from './personal-data/master-key.js';
import type { DatabaseLocation } from './read-models/database/location.js';
import { copyDatabase } from './read-models/database/sqlite/copy-database.js';
import { Job, JobKey } from './read-models/entities/job.entity.js';
import { KnownHeadRow } from './read-models/entities/known-head.entity.js';
import { FileChunk, StoredFile } from './read-models/entities/stored-file.entity.js';
import { openForecasts } from './read-models/open-forecasts.js';
import { scratchFolder } from './scratch/scratch-folder.js';
import { openStorage, type Storage } from './storage.js';

export interface RestoreOptions {
  /** The newest event of the restored store; that of the backup where absent. */
  readonly at?: Position;
  /** The key that personal data in the backup are sealed under; it is not part of a backup. */
  readonly masterKey: MasterKeySource;
  /** Keys that were destroyed since: what they sealed is erased again. */
  readonly erased?: readonly string[];
  /** Who restores it. */
  readonly by: CommandContext;
  /** Brings the read models of a store up to date. */
  readonly project: (storage: Storage) => Promise<void>;
  /** @param share  of the step, 0 … 1 */
  readonly onStep?: (step: string, share: number) => void;
}

export interface Restored {
  readonly manifest: BackupManifest;
  /** How many erasures came after the backup, and were made again. */
  readonly erasedAgain: number;
  readonly verification: Verification;
}

/**
 * Restores a backup into a folder without a store: compares every part with its digest, verifies every event, makes the read models, and only
 * then puts the folder in its place. Ended before, it leaves a hidden folder, which the next restore there removes.
 * @throws {UnusableBackup} where the file was cut or altered; {DomainError} 'invalid' where the folder has a store, or no event is at `at`
 */
export async function restoreBackup(dataFolder: string, file: string, options: RestoreOptions): Promise<Restored> {
  const { at, masterKey, onStep = () => undefined } = options;
  const target = new RestoreTarget(dataFolder);
  const scratch = scratchFolder(target.workshop, '.almanac-restore-');
  try {
    const [unpacked, ready] = ['unpacked', 'ready'].map((name) => join(scratch.path, name)) as [string, string];
    for (const folder of [unpacked, ready]) mkdirSync(folder, { mode: 0o700 });
    onStep('unpacking', 0);
    const manifest = await unpackBackup(file, unpacked);
    const master = masterKeyOf(manifest, masterKey);
    await makeReady(manifest, unpacked, ready, at);
    if (master && masterKey.text === undefined) writePrivately(join(ready, 'master.key'), textOf(master));
    const verification = await verifyRestored(file, manifest, join(ready, 'events.db'), onStep, at);
    onStep('projecting', 0);
    const storage = await openStorage({ dataFolder: ready, ...(masterKey.text !== undefined && { masterKey }) });
    const erasedAgain = await eraseAndProject(storage, options).finally(() => storage.close());
    if (erasedAgain > 0) for (const name of ['forecasts.db', 'access.db']) writeAnew(join(ready, name), scratch.path);
    target.take(ready);
    return { manifest, verification, erasedAgain };
  } finally {
    scratch.remove();
  }
}

/** Before the read models are made, so that they never hold what is erased. */
async function eraseAndProject(storage: Storage, { erased = [], by, project }: RestoreOptions): Promise<number> {
  const erasedAgain = erased.length === 0 ? 0 : await new Forgetting(storage).again(erased, by);
  await project(storage);
  return erasedAgain;
}

/** A database without the free space in which pieces of what was erased may stand. */
function writeAnew(file: string, scratch: string): void {
  const copy = join(scratch, basename(file));
  copyDatabase(file, copy);
  chmodSync(copy, 0o600);
  renameSync(copy, file);
}

/** @throws {DomainError} 'invalid' where the key is another one than that of the backup, or there is none */
function masterKeyOf({ keys }: BackupManifest, source: MasterKeySource): MasterKeys | undefined {
  const expected = keys.find(({ name }) => name === masterKeyName)?.keyId;
  if (expected === undefined) return undefined;
  const found = readMasterKeys(source);
  if (found?.some(({ id }) => id === expected)) return found;
  throw invalid(
    '--master-key',
    {
      en: `the master key ${expected}, which opens the personal data of the backup and is not part of it`,
      zh: `主密钥 ${expected}（用于打开备份中的个人信息，不在备份中）`,
    },
    found ? `key ${found[0].id}` : `no file ${source.file}`,
  );
}

/** Puts the parts where they belong; with `at`, the events up to there, and forecasts without what came later. */
async function makeReady(manifest: BackupManifest, unpacked: string, ready: string, at?: Position): Promise<void> {
  for (const { name } of manifest.parts)
    if (name !== 'events.db' || at === undefined) renameSync(join(unpacked, name), join(ready, name));
  if (at === undefined) return;
  const newest = positionOf(manifest.head?.position ?? 0);
  if (at <= beginning || at > newest)
    throw invalid(
      '--at',
      { en: `a position from 1 to ${newest}, that of the backup`, zh: `备份中 1 到 ${newest} 的位置` },
      String(at),
    );
  await copyEventsFile(join(unpacked, 'events.db'), at, join(ready, 'events.db'));
  chmodSync(join(ready, 'events.db'), 0o600);
  if (manifest.parts.some(({ name }) => name === 'forecasts.db'))
    await forgetLaterWork({ kind: 'sqlite', file: join(ready, 'forecasts.db') });
}

/**
 * Jobs that waited or ran at the time of the backup would be done again after it, which may be just what is to be undone. Forecasts and plans
 * stay: those whose events are not in the store do not count.
 */
async function forgetLaterWork(location: DatabaseLocation): Promise<void> {
  const forecasts = await openForecasts(location);
  try {
    await forecasts.transaction(async (writer) => {
      for (const table of [KnownHeadRow, Job, JobKey, StoredFile, FileChunk]) await writer.delete<object>(table, {});
    });
  } finally {
    await forecasts.close();
  }
}

/** @throws {UnusableBackup} where an event was altered, or the newest is not the one that is expected */
async function verifyRestored(
  backup: string,
  { head }: BackupManifest,
  file: string,
  onStep: (step: string, share: number) => void,
  at?: Position,
): Promise<Verification> {
  // Opened to write first: the file of an older version is brought up to date, so that its whole chain is verified.
  await (await openStoredEvents({ kind: 'sqlite', file })).close();
  const store = await openStoredEvents({ kind: 'sqlite', file }, { readonly: true, forAudit: true });
  try {
    const expected = at ?? positionOf(head?.position ?? 0);
    const onProgress = (position: Position) => onStep('verifying', shareReached(position, expected));
    const verification = await verifyStore(store, { onProgress });
    const [fault] = verification.faults;
    if (fault)
      throw new UnusableBackup(
        backup,
        `${verification.faultCount} faults in its events; the first at position ${fault.position}, ${fault.kind}: expected ${fault.expected}, found ${fault.found}`,
      );
    const [newest] = await store.readAt([expected]);
    if (verification.position !== expected || (at === undefined && head && newest?.hash !== head.hash))
      throw new UnusableBackup(
        backup,
        `expected its newest event at position ${expected}, found ${verification.position}`,
      );
    return verification;
  } finally {
    await store.close();
  }
}
