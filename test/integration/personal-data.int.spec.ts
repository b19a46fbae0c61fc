import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accessAt } from '../../src/access/access.js';
import { RefusedAttempts } from '../../src/access/refusals/refused-attempts.js';
import { AccessStore } from '../../src/access/store/access-store.js';
import { openAccess } from '../../src/access/store/open-access.js';
import { verifyStore } from '../../src/audit/verify-store.js';
import { jsonText } from '../../src/kernel/json-text.js';
import { beginning } from '../../src/kernel/position.js';
import { openEvents, openStoredEvents } from '../../src/open-events.js';
import { finishErasures } from '../../src/personal-data/finish-erasures.js';
import { Forgetting } from '../../src/personal-data/forgetting.js';
import { StoredSealing } from '../../src/personal-data/seal-stored.js';
import { keyIdOf } from '../../src/personal-data/subject-key.js';
import type { SealedEventStore } from '../../src/personal-data/sealed-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import type { Database } from '../../src/read-models/database/database.js';
import { JobStore } from '../../src/read-models/jobs/job-store.js';
import { openJobs } from '../../src/read-models/open-jobs.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { erasureRules } from '../../src/recording/erasures/erasure.rules.js';
import { CommandService } from '../../src/recording/command-service.js';
import { retailerRules } from '../../src/recording/retailers/retailer.rules.js';
import { locationsOf } from '../../src/storage-locations.js';
import { fact, record } from '../support/facts.js';
import { textsInFiles } from '../support/grep-files.js';
import { saidBy, sayEverything } from '../support/personal-region.js';
import { describeEachDatabase } from '../support/postgres.js';
import { rowsOf } from '../support/rows-of.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const folder = temporaryFolder();
const tables = allProjections.flatMap((each) => each.tables);
const admin = () => ({
  ...{ actor: 'lin', role: 'admin' as const, reason: 'asked for', commandId: randomUUID() },
  ...{ occurredOn: '2021-08-01', recordedAt: '2021-08-01T08:00:00.000Z' },
});

describeEachDatabase('personal data', (url) => {
  const dataFolder = join(folder, 'data');
  const locations = () => locationsOf({ dataFolder, databaseUrl: url() });
  const words = saidBy((place) => `金海${place}杂货Qx`);
  const other = saidBy((place) => `南门${place}烟酒Zw`);
  let store: SealedEventStore;
  let models: Database;
  let runner: ProjectionRunner;

  beforeAll(async () => {
    rmSync(dataFolder, { recursive: true, force: true });
    mkdirSync(dataFolder, { mode: 0o700 });
    store = await openEvents(locations().events);
    models = await openReadModels(locations().readModels, 'write');
    runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await sayEverything(store, 'R1', words);
    await sayEverything(store, 'R2', other, '赵敏');
    await runner.catchUp();
  });
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  const forgetting = () => new Forgetting({ store, keys: store.keys });
  const rows = async (database = models) => rowsOf(database, tables);
  async function rebuilt() {
    const fresh = await openReadModels(newLocation(folder, url()), 'write');
    const again = await openEvents(locations().events, { readonly: true });
    const anew = new ProjectionRunner(again, fresh, allProjections);
    await anew.reset();
    await anew.catchUp();
    const found = await rows(fresh);
    await fresh.close();
    await again.close();
    return found;
  }
  const stored = async () => (await store.readStored(beginning, 10_000)).map(({ data, metadata }) => data + metadata);

  it('are read as they were said, and stored as nobody can read them', async () => {
    const [registered] = await store.read('retailer-R1');
    expect([registered?.data, registered?.metadata.actor]).toEqual([
      expect.objectContaining({ name: words.name }),
      'lin',
    ]);
    const all = await stored();
    for (const text of [...Object.values(words), '何丽', '"lin"'])
      expect(all.filter((each) => each.includes(text))).toEqual([]);
    expect(jsonText(await rows())).toContain(words.feedback);
  });

  it('are sealed the same way each time: an append that is repeated is answered with the first result', async () => {
    const event = fact({ type: 'WishRecorded', data: { wishId: 'twice', retailerId: 'R1', wording: words.wording } });
    const first = await store.append('wish-twice', [event], 0);
    const other = await openEvents(locations().events);
    expect(await other.append('wish-twice', [event], 0)).toEqual(first);
    await other.close();
  });

  it('keep appends in order, though some wait for keys', async () => {
    const events = Array.from({ length: 20 }, (_, i) =>
      fact({
        type: 'FeedbackGiven',
        data: { visitId: 'm', retailerId: `M${i % 3}`, givenOn: '2021-07-05', text: `t${i}` },
      }),
    );
    const results = await Promise.all(events.map((event, i) => store.append('visit-m', [event], i)));
    expect(results.map(({ revision }) => revision)).toEqual(events.map((_, i) => i + 1));
    const texts = (await store.read('visit-m')).map(({ data }) => (data as { text: string }).text);
    expect(texts).toEqual(events.map((_, i) => `t${i}`));
  });

  it('leave no digest of a command that could be tried once they are forgotten', async () => {
    const change = (commandId: string, data: object) => {
      const caller = { ...admin(), commandId, keyed: true };
      return new CommandService(store).execute(retailerRules, 'R5', { type: 'ChangeRetailerDetails', data }, caller);
    };
    const details = { retailerId: 'R5', name: '北门', area: 'north', class: 'A', businessType: 'shop', listed: true };
    await record(store, 'retailer-R5', fact({ type: 'RetailerRegistered', data: details }));
    const [nothing, area] = [randomUUID(), randomUUID()];
    // The name is in the body of both, and in what is recorded of neither.
    const first = await change(nothing, { name: '北门' });
    expect(first.position).toBeNull();
    await change(area, { name: '北门', area: 'south' });
    const marker = await store.readStoredStream(`command-${nothing}`);
    const changed = (await store.readStoredStream('retailer-R5')).slice(-1);
    const digests = [...marker, ...changed].map(
      ({ metadata }) => (JSON.parse(metadata) as { commandHash: string }).commandHash,
    );
    const key = await (await store.keys.fresh()).find('retailer:R5');
    expect(digests.map(keyIdOf)).toEqual([key?.keyId, key?.keyId]);
    expect(await change(nothing, { name: '北门' })).toEqual(first);
    await expect(change(nothing, { name: '南门' })).rejects.toMatchObject({ code: 'key-reused' });
    await forgetting().retailer('R5', admin());
    for (const [event] of [await store.read(`command-${nothing}`), (await store.read('retailer-R5')).slice(-1)])
      expect([event?.type, event?.metadata.commandHash]).toEqual([expect.any(String), undefined]);
    expect(await change(nothing, { name: '北门' })).toEqual(first);
  });

  it('are sealed whatever the text is', async () => {
    let visits = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/\p{Cs}/u.test(text)),
        async (text) => {
          const stream = `visit-any-${visits++}`;
          const data = { visitId: stream, retailerId: 'R9', givenOn: '2021-07-05', text };
          await record(store, stream, fact({ type: 'FeedbackGiven', data }));
          const [raw] = await store.readStoredStream(stream);
          const [read] = await store.read(stream);
          expect((read?.data as { text: string }).text).toBe(text);
          expect((JSON.parse(raw?.data ?? '') as { text: string }).text).toMatch(/^sealed\./);
        },
      ),
      { numRuns: 50 },
    );
  });

  describe('once they are forgotten', () => {
    let before: string[];
    let untouched: Record<string, object[]>;
    let another: SealedEventStore;
    beforeAll(async () => {
      await runner.catchUp();
      before = await stored();
      untouched = await rows();
      another = await openEvents(locations().events);
      expect(jsonText(await another.read('visit-v-R1'))).toContain(words.feedback);
      expect(await forgetting().retailer('R1', admin())).toHaveLength(1);
      await runner.catchUp();
    });
    afterAll(() => another.close());

    it('read as erased, and the others as before', async () => {
      const [registered] = await store.read('retailer-R1');
      expect(registered?.data).toMatchObject({ name: '[erased]', area: 'north' });
      const [neighbour] = await store.read('retailer-R2');
      expect(neighbour?.data).toMatchObject({ name: other.name });
    });

    it('read as erased in another process within seconds', async () => {
      await sleep(1_100);
      expect(jsonText(await another.read('visit-v-R1'))).not.toContain(words.feedback);
    });

    it('leave every stored event as it was, and the whole chain valid', async () => {
      expect((await stored()).slice(0, before.length)).toEqual(before);
      expect((await verifyStore(store)).faults).toEqual([]);
    });

    it('leave read models without them, the same as made anew, and figures as they were', async () => {
      const after = await rows();
      expect(jsonText(after)).not.toContain('金海');
      expect(jsonText(after)).not.toContain('杂货');
      expect(after).toEqual(await rebuilt());
      for (const figures of ['weekly_demand', 'product_demand', 'stock_counts', 'deliveries', 'open_order_lines'])
        expect([figures, after[figures]]).toEqual([figures, untouched[figures]]);
      expect(jsonText(after)).toContain(other.complaint);
    });

    it('say why and by whom, and can be said again under a new key', async () => {
      const [event] = await store.read('erasure-R1');
      expect([event?.type, event?.metadata.reason, event?.metadata.actor]).toEqual([
        'PersonalDataErased',
        'asked for',
        'lin',
      ]);
      const changes = { retailerId: 'R1', listed: true, changes: { name: 'New Name' } };
      await record(store, 'retailer-R1', fact({ type: 'RetailerDetailsChanged', data: changes }));
      await runner.catchUp();
      const found = (await rows())['retailers'] as { retailerId: string; name: string }[];
      expect(found.find(({ retailerId }) => retailerId === 'R1')?.name).toBe('New Name');
      expect(await rows()).toEqual(await rebuilt());
    });

    it('are forgotten once: again nothing happens where nothing was said since', async () => {
      expect(await forgetting().retailer('R1', admin())).toHaveLength(1);
      expect(await forgetting().retailer('R1', admin())).toEqual([]);
      await runner.catchUp();
      expect(await rows()).toEqual(await rebuilt());
    });

    it('cannot be read from any file', async () => {
      await sleep(1_100);
      await runner.catchUp();
      const parts = Object.values(words).flatMap((text) => [text, text.slice(2, -2)]);
      expect(textsInFiles(dataFolder, [...Object.values(words), ...parts.filter((part) => part.length > 6)])).toEqual(
        [],
      );
    });
  });

  it('are erased by whoever opens the store next, where a process died between the event and the key', async () => {
    await sayEverything(
      store,
      'R3',
      saidBy((place) => `西街${place}`),
    );
    const table = await store.keys.fresh();
    const key = await table.find('retailer:R3');
    await table.beginErasing(key!.keyId);
    const data = { erasedOn: '2021-08-01', retailerId: 'R3', keys: [key!.keyId] };
    await new CommandService(store).execute(erasureRules, 'R3', { type: 'ErasePersonalData', data }, admin());
    const next = await openEvents(locations().events);
    expect(await finishErasures({ store: next, keys: next.keys })).toBe(1);
    expect(await table.find('retailer:R3')).toBeUndefined();
    expect(await finishErasures({ store: next, keys: next.keys })).toBe(0);
    await next.close();
  });

  it('of a person are erased again with the account, also where it is active as in a backup of before', async () => {
    const [access, jobs] = [await accessAt(locations().access), await openJobs(newLocation(folder, url()))];
    const by = { name: 'root', through: 'command line' } as const;
    for (const name of ['sunli', 'sun']) await access.accounts.add({ name, roles: ['planner'], areas: ['*'] }, by);
    const refused = { code: 'not-found', address: 'desk', route: 'GET /api/history/:stream' };
    const noted = new AccessStore(await openAccess(locations().access));
    const attempts = new RefusedAttempts(noted);
    for (const detail of ['found actor-sun', 'found actor-sunli'])
      await attempts.note({ ...refused, actor: 'root', detail });
    const queue = new JobStore(jobs);
    const request = { by: { actor: 'sun' } };
    const job = { jobId: 'j', kind: 'forecast' as const, request, identity: request, actor: 'sun', role: 'planner' };
    await queue.add({ ...job, resumable: true });
    const wish = fact({ type: 'WishRecorded', data: { wishId: 'sun', retailerId: 'R2', wording: 'tea' } });
    await store.append('wish-sun', [{ ...wish, metadata: { ...wish.metadata, actor: 'sun' } }], 0);
    const key = keyIdOf(
      (JSON.parse((await store.readStoredStream('wish-sun'))[0]?.metadata ?? '') as { actor: string }).actor,
    );
    const again = new Forgetting({ store, keys: store.keys, jobs: queue });
    expect(await again.again([key ?? ''], admin())).toBe(1);
    const names = (await access.accounts.all()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('sun'))).toEqual(['sunli']);
    const { items } = await attempts.page({ limit: 10, offset: 0 });
    expect(items.map(({ detail }) => detail)).toEqual(['found actor-sunli', '']);
    expect(JSON.stringify(await queue.all())).not.toContain('sun');
    expect((await store.read('wish-sun'))[0]?.metadata.actor).toBe('[erased]');
    for (const each of [access, noted, jobs]) await each.close();
  });

  it('are kept where a process died before the event', async () => {
    await sayEverything(
      store,
      'R4',
      saidBy((place) => `东街${place}`),
    );
    const table = await store.keys.fresh();
    await table.beginErasing((await table.find('retailer:R4'))!.keyId);
    expect(await finishErasures({ store, keys: store.keys })).toBe(0);
    expect((await store.read('retailer-R4'))[0]?.data).toMatchObject({ name: '东街name' });
  });

  it.each([
    ['without a reason', 'R2', ' ', 'reason-missing'],
    ['of a retailer that nobody knows', 'R-none', 'asked for', 'retailer-unknown'],
  ])('are not erased %s', async (_, retailerId, reason, code) => {
    const erasing = forgetting().retailer(retailerId, { ...admin(), reason });
    await expect(erasing).rejects.toMatchObject({ code });
  });

  it('are erased by an admin only', async () => {
    const erasing = forgetting().retailer('R2', { ...admin(), role: 'manager' });
    await expect(erasing).rejects.toMatchObject({ code: 'role-forbidden' });
    expect((await store.read('retailer-R2'))[0]?.data).toMatchObject({ name: other.name });
  });

  describe('without their master key', () => {
    const file = join(dataFolder, 'master.key');
    const reading = async () => {
      const other = await openEvents(locations().events);
      return other.read('retailer-R2').finally(() => other.close());
    };
    it('cannot be read, and no other key is made', async () => {
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
      renameSync(file, `${file}.kept`);
      await expect(reading()).rejects.toThrow(/expected the key .* found no file/);
      writeFileSync(file, `${'0'.repeat(64)}\n`);
      await expect(reading()).rejects.toThrow(/The master key is another one/);
      writeFileSync(file, 'not a key');
      await expect(reading()).rejects.toThrow(/expected 64 hex digits/);
      renameSync(`${file}.kept`, file);
      expect(jsonText(await reading())).toContain(other.name);
    });
    it('are read by the key of the environment, too', async () => {
      const text = readFileSync(file, 'utf8').trim();
      const masterKey = { file: join(folder, 'none.key'), text };
      const again = await openEvents(locationsOf({ dataFolder, databaseUrl: url(), masterKey }).events);
      expect(jsonText(await again.read('retailer-R2'))).toContain(other.name);
      await again.close();
    });
  });
});

describeEachDatabase('a store of before', (url) => {
  it('is read as it is, seals what is new, and is copied before anything is forgotten', async () => {
    const dataFolder = join(folder, `before-${url() === undefined ? 'files' : 'server'}`);
    mkdirSync(dataFolder);
    const { events } = locationsOf({ dataFolder, databaseUrl: url() });
    const old = await openStoredEvents(events);
    const details = { name: 'Plain', area: 'north', class: 'A', businessType: 'shop', listed: true };
    await record(old, 'retailer-P1', fact({ type: 'RetailerRegistered', data: { retailerId: 'P1', ...details } }));
    await old.close();
    const store = await openEvents(events);
    const changes = { retailerId: 'P1', listed: true, changes: { name: 'Sealed' } };
    await record(store, 'retailer-P1', fact({ type: 'RetailerDetailsChanged', data: changes }));
    const names = (await store.read('retailer-P1')).map(({ data }) => data);
    expect(names).toMatchObject([{ name: 'Plain' }, { changes: { name: 'Sealed' } }]);
    expect((await store.readStoredStream('retailer-P1'))[1]?.data).not.toContain('Sealed');
    const forgetting = new Forgetting({ store, keys: store.keys }).retailer('P1', admin());
    await expect(forgetting).rejects.toMatchObject({ code: 'plain-text' });
    await store.close();
  });
});

describeEachDatabase('digests of commands that were sealed already', (url) => {
  it('are copied as they are', async () => {
    const dataFolder = join(folder, `digests-${url() === undefined ? 'files' : 'server'}`);
    mkdirSync(dataFolder);
    const store = await openEvents(locationsOf({ dataFolder, databaseUrl: url() }).events);
    const caller = { ...admin(), actor: 'key:shop', reason: '', commandId: randomUUID(), keyed: true };
    const details = { retailerId: 'D1', name: '东门', area: 'north', class: 'A', businessType: 'shop', listed: true };
    await record(store, 'retailer-D1', fact({ type: 'RetailerRegistered', data: details }));
    const change = { type: 'ChangeRetailerDetails' as const, data: { area: 'south' } };
    await new CommandService(store).execute(retailerRules, 'D1', change, caller);
    const stored = (await store.readStoredStream('retailer-D1')).slice(-1);
    // It says nothing personal but the digest.
    expect(stored[0]?.data).not.toContain('sealed.');
    expect(stored[0]?.metadata).toContain('"commandHash":"sealed.');
    const sealing = new StoredSealing(store.keys);
    expect(await sealing.seal(stored)).toEqual(stored);
    expect(sealing.sealed).toBe(0);
    await store.close();
  });
});
