import { chmodSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create, extract } from 'tar';
import { type BackupManifest, manifestName, partNames, readManifest } from './backup-manifest.js';
import { fileDigest } from './file-digest.js';
import { flush } from './flush.js';

const ownerOnly = 0o600;

/** The file is no backup, or not as it was written. Nothing was changed. */
export class UnusableBackup extends Error {
  constructor(file: string, why: string) {
    super(`Backup ${file}: ${why}. Nothing was restored.`);
    this.name = 'UnusableBackup';
  }
}

/** Packs the manifest and the parts of a folder into one file of it. */
export async function packBackup(folder: string, { parts }: BackupManifest): Promise<string> {
  const file = join(folder, 'backup.tar');
  const names = parts.map(({ name }) => name);
  await create({ cwd: folder, file, portable: true, strict: true }, [manifestName, ...names]);
  return file;
}

/** Gives a file that is complete the name that it was asked for, once its bytes are on the disk: another file of that name is there before or after, never half. */
export function publishFile(file: string, name: string): void {
  chmodSync(file, ownerOnly);
  flush(file);
  renameSync(file, name);
  flush(dirname(name));
}

/**
 * Unpacks a backup into a folder and compares every part with its digest.
 * @throws {UnusableBackup} where the file was cut or altered, or is no backup
 */
export async function unpackBackup(file: string, folder: string): Promise<BackupManifest> {
  await unpack(file, folder);
  const manifest = manifestIn(file, folder);
  for (const { name, bytes, sha256 } of manifest.parts) {
    const found = await fileDigest(join(folder, name)).catch(() => undefined);
    if (!found) throw new UnusableBackup(file, `expected the part ${name}, found none: it was cut`);
    if (found.bytes !== bytes)
      throw new UnusableBackup(file, `${name}: expected ${bytes} bytes, found ${found.bytes}: it was cut or altered`);
    if (found.sha256 !== sha256)
      throw new UnusableBackup(file, `${name}: expected SHA-256 ${sha256}, found ${found.sha256}: it was altered`);
    chmodSync(join(folder, name), ownerOnly);
  }
  return manifest;
}

async function unpack(file: string, folder: string): Promise<void> {
  const known: readonly string[] = [manifestName, ...partNames];
  const unknown: string[] = [];
  // An archive from elsewhere could hold links, or names that lead out of the folder.
  const filter = (name: string, entry: object) => {
    const isOurs = known.includes(name) && 'type' in entry && entry.type === 'File';
    if (!isOurs) unknown.push(name);
    return isOurs;
  };
  try {
    await extract({ cwd: folder, file, strict: true, preserveOwner: false, filter });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new UnusableBackup(file, `it was cut or altered, or is no backup (${(error as Error).message})`);
  }
  if (unknown.length > 0)
    throw new UnusableBackup(file, `expected the parts ${known.join(', ')} only, found ${JSON.stringify(unknown[0])}`);
}

function manifestIn(file: string, folder: string): BackupManifest {
  let text: string;
  try {
    text = readFileSync(join(folder, manifestName), 'utf8');
  } catch {
    throw new UnusableBackup(file, `expected ${manifestName} in it, found none: it was cut, or is no backup`);
  }
  try {
    return readManifest(text);
  } catch (error) {
    throw new UnusableBackup(file, `${manifestName}: ${(error as Error).message}`);
  }
}
