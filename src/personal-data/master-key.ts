import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { keepPrivate } from '../files/private-file.js';

/** As a backup names the key that it does not hold. */
export const masterKeyName = 'ALMANAC_MASTER_KEY';

/** Where the master key is. Plain data: worker threads are given it. */
export interface MasterKeySource {
  /** The file that holds it, made where no key is needed yet. */
  readonly file: string;
  /** The key itself, from the environment, instead of the file; former keys may follow it, separated by commas. */
  readonly text?: string;
}

/** A key that wraps the keys of retailers and persons. */
export interface MasterKey {
  /** First 16 hex digits of a digest of the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** The newest first: it wraps what is made from now on. The others are there while keys are wrapped anew. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

/** The master key is missing, unreadable or another one than personal data were sealed with. */
export class UnusableMasterKey extends Error {
  override readonly name = 'UnusableMasterKey';
}

const bytesOfKey = 32;
const written = /^[0-9a-f]{64}$/;

export function newMasterKey(): MasterKey {
  return masterKeyOf(randomBytes(bytesOfKey));
}

function masterKeyOf(bytes: Buffer): MasterKey {
  return { id: createHash('sha256').update('almanac master key ').update(bytes).digest('hex').slice(0, 16), bytes };
}

/**
 * Reads the master keys. @returns undefined where there is no key yet
 * @throws {UnusableMasterKey} where there is something else than keys
 */
export function readMasterKeys({ file, text }: MasterKeySource): MasterKeys | undefined {
  if (text !== undefined) return parsed('ALMANAC_MASTER_KEY', text.split(','));
  let content: string;
  try {
    keepPrivate(file);
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UnusableMasterKey(`Master key ${file}: cannot be read (${(error as Error).message}).`);
  }
  return parsed(`Master key ${file}`, content.split('\n'));
}

function parsed(where: string, texts: readonly string[]): MasterKeys {
  const keys = texts.map((text) => text.trim()).filter((text) => text !== '');
  const [newest, ...former] = keys.map((key) => {
    // A key is never shown, not even a wrong one.
    if (!written.test(key)) throw new UnusableMasterKey(`${where}: expected 64 hex digits, found another text.`);
    return masterKeyOf(Buffer.from(key, 'hex'));
  });
  if (!newest) throw new UnusableMasterKey(`${where}: expected a key of 64 hex digits, found none.`);
  return [newest, ...former];
}

/** Makes the first master key. Of several processes that make one at a time the first wins. @returns the key that is there */
export function makeMasterKey(source: MasterKeySource): MasterKeys {
  const draft = `${source.file}.${process.pid}.part`;
  writePrivately(draft, textOf([newMasterKey()]));
  try {
    linkSync(draft, source.file);
    flushFolder(source.file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readMasterKeys(source) ?? makeMasterKey(source);
}

/** A key per line. */
export function textOf(keys: readonly MasterKey[]): string {
  return keys.map(({ bytes }) => `${bytes.toString('hex')}\n`).join('');
}

/** Writes a file that only its owner may read, and waits for the disk. */
export function writePrivately(file: string, text: string): void {
  rmSync(file, { force: true });
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

export function flushFolder(file: string): void {
  const descriptor = openSync(dirname(file), 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
