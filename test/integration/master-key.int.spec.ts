import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { KeyStore, type PersonalDataLocation } from '../../src/personal-data/key-store.js';
import { makeMasterKey, newMasterKey, readMasterKeys, textOf } from '../../src/personal-data/master-key.js';
import { rotateMasterKey } from '../../src/personal-data/rotate-master-key.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
let folders = 0;

describeEachDatabase('the master key', (url) => {
  let location: PersonalDataLocation;
  let keys: KeyStore;
  const subjects = ['retailer:R1', 'retailer:R2', 'person:x'];
  const ids = async (store: KeyStore) => [...(await store.keysOf(subjects)).values()].map(({ id }) => id).sort();

  beforeEach(async () => {
    const own = join(folder, String(++folders));
    mkdirSync(own);
    const access = newLocation(folder, url());
    location = { access, masterKey: { file: join(own, 'master.key') }, erasures: join(own, 'erasures.jsonl') };
    keys = await KeyStore.open(location);
  });
  afterEach(() => keys.close());

  it('is made once, for its owner only', async () => {
    const { file } = location.masterKey;
    const before = readFileSync(file, 'utf8');
    expect([before.length, statSync(file).mode & 0o777]).toEqual([65, 0o600]);
    expect(makeMasterKey(location.masterKey)).toEqual(readMasterKeys(location.masterKey));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('is replaced while another process has the old one, which goes on making and reading keys', async () => {
    const before = await ids(keys);
    const rotated = await rotateMasterKey(location);
    expect(rotated.keys).toBe(4);
    expect(await ids(keys)).toEqual(before);
    const [late] = (await keys.keysOf(['retailer:late'])).values();
    const again = await KeyStore.open(location);
    expect(await ids(again)).toEqual(before);
    expect([...(await again.keysOf(['retailer:late'])).values()][0]?.id).toBe(late?.id);
    await again.close();
  });

  it('can be replaced again after a rotation that was ended anywhere', async () => {
    const before = await ids(keys);
    const [old] = readMasterKeys(location.masterKey)!;
    const next = newMasterKey();
    const { file } = location.masterKey;
    // Both keys are written, no key is wrapped anew yet.
    writeFileSync(file, textOf([next, old]));
    const between = await KeyStore.open(location);
    const [made] = (await between.keysOf(['retailer:between'])).values();
    await between.close();
    // Every key is wrapped anew, the old one is still in the file.
    expect(await keys.rewrap(next)).toBe(5);
    const reread = await KeyStore.open(location);
    expect(await ids(reread)).toEqual(before);
    await reread.close();
    expect(await rotateMasterKey(location)).toEqual({ masterKeyId: next.id, keys: 0 });
    expect(readFileSync(file, 'utf8')).toBe(textOf([next]));
    const after = await KeyStore.open(location);
    expect(await ids(after)).toEqual(before);
    expect([...(await after.keysOf(['retailer:between'])).values()][0]?.id).toBe(made?.id);
    await after.close();
  });

  it('of the environment is replaced by whoever sets it', async () => {
    const before = await ids(keys);
    const [old] = readMasterKeys(location.masterKey)!;
    const hex = old.bytes.toString('hex');
    const within = (text: string) => ({ ...location, masterKey: { ...location.masterKey, text } });
    await expect(rotateMasterKey(within(hex))).rejects.toThrow('expected the new key, a comma, and the old key');
    const next = newMasterKey().bytes.toString('hex');
    expect((await rotateMasterKey(within(`${next},${hex}`))).keys).toBe(4);
    const after = await KeyStore.open(within(next));
    expect(await ids(after)).toEqual(before);
    await after.close();
    await expect(KeyStore.open(within(hex))).rejects.toThrow('The master key is another one');
  });

  it('does not bring back a key that was destroyed', async () => {
    const [first] = await ids(keys);
    await keys.destroy([first!]);
    await keys.destroy([first!]);
    expect(await keys.read([first!])).toEqual([]);
    expect(await keys.destroyedAmong([first!, 'other'])).toEqual([first]);
    expect((await keys.destroyedSince(0)).map(({ number, keyId }) => [number, keyId])).toEqual([[1, first]]);
    const lines = readFileSync(location.erasures, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { keyId: string }).keyId)).toEqual([first, first]);
  });

  it('is made by one of several processes that start at once', async () => {
    const own = join(folder, `race-${folders}`);
    mkdirSync(own);
    const access = newLocation(folder, url());
    const shared = { access, masterKey: { file: join(own, 'master.key') }, erasures: join(own, 'erasures.jsonl') };
    const opened = await Promise.all([1, 2, 3].map(() => KeyStore.open(shared)));
    const found = await Promise.all(opened.map(ids));
    expect(new Set(found.map(String)).size).toBe(1);
    for (const each of opened) await each.close();
  });
});
