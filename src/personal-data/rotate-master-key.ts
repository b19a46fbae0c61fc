import { renameSync } from 'node:fs';
import { DomainError } from '../kernel/domain-error.js';
import { KeyStore, type PersonalDataLocation } from './key-store.js';
import { flushFolder, type MasterKey, newMasterKey, readMasterKeys, textOf, writePrivately } from './master-key.js';

/** What came of it: the id of the master key that is used from now on, and how many keys were wrapped anew. */
export interface Rotated {
  readonly masterKeyId: string;
  readonly keys: number;
}

/**
 * Replaces the master key. In a file the new key stands beside the old one until all keys are wrapped by it: ended in between, both are there,
 * and the next rotation finishes this one. Keys of the environment are replaced by whoever sets it: the new one first, then the old one.
 * @throws {DomainError} 'invalid' where the environment names no new key
 */
export async function rotateMasterKey(location: PersonalDataLocation): Promise<Rotated> {
  const { file, text } = location.masterKey;
  // Opened first: whoever lacks the old key replaces nothing.
  const keys = await KeyStore.open(location);
  try {
    const [newest, former] = readMasterKeys(location.masterKey) ?? [];
    if (text !== undefined && !former) throw withoutNewKey();
    const isBegun = newest !== undefined && former !== undefined;
    const next = isBegun ? newest : newMasterKey();
    if (!isBegun) replaceKeys(file, newest ? [next, newest] : [next]);
    const count = await keys.rewrap(next);
    if (text === undefined) replaceKeys(file, [next]);
    return { masterKeyId: next.id, keys: count };
  } finally {
    await keys.close();
  }
}

/** The file holds the keys of before or these, whenever it is read. */
function replaceKeys(file: string, keys: readonly MasterKey[]): void {
  const draft = `${file}.${process.pid}.part`;
  writePrivately(draft, textOf(keys));
  renameSync(draft, file);
  flushFolder(file);
}

function withoutNewKey(): DomainError {
  const expected = { en: 'the new key, a comma, and the old key', zh: '新密钥、逗号、旧密钥' };
  return new DomainError(
    'invalid',
    {
      en: `ALMANAC_MASTER_KEY: expected ${expected.en}, found one key. Set both for this command, and the new one alone afterwards.`,
      zh: `ALMANAC_MASTER_KEY：应为${expected.zh}，实际只有一个密钥。此命令须同时设置两个，之后只留新密钥。`,
    },
    [{ field: 'ALMANAC_MASTER_KEY', expected, found: { en: 'one key', zh: '一个密钥' } }],
  );
}
