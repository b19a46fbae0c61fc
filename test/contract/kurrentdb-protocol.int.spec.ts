import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openKurrentEventStore } from '../../src/event-store/kurrentdb/kurrent-event-store.js';
import { beginning } from '../../src/kernel/position.js';
import { describeEventStore } from './event-store.contract.js';
import { ids, newStream, noted, notes, ofNotes } from './events.js';
import { kurrentCapabilities, kurrentHarness } from './kurrentdb-harness.js';
import { type Fault, KurrentProtocolServer } from './kurrentdb-protocol-server.js';
import type { StoreHarness } from './store-harness.js';

jest.setTimeout(180_000);

/** One for the whole suite, as a real server would be. */
const sharedServer = new KurrentProtocolServer();
const sharedUrl = sharedServer.start();
afterAll(() => sharedServer.stop());

describeEventStore(
  'KurrentDB adapter, over its protocol',
  async () => kurrentHarness(await sharedUrl),
  kurrentCapabilities,
);

describe('the KurrentDB adapter', () => {
  let server: KurrentProtocolServer;
  let harness: StoreHarness;
  let store: EventStore;
  let url: string;

  beforeEach(async () => {
    server = new KurrentProtocolServer();
    url = await server.start();
    harness = kurrentHarness(url, { deadlineMs: 2_000, timeoutMs: 20_000 }, () => server.stop());
    store = await harness.open();
  });
  afterEach(() => harness.dispose());

  it.each<Fault>(['refused before it is written', 'written, and the reply is lost', 'written, and never answered'])(
    'writes an append once that was %s',
    async (fault) => {
      const stream = newStream();
      await store.append(stream, notes(2), 0);
      server.faults.push(fault);
      const events = notes(3);
      expect(await store.append(stream, events, 2)).toMatchObject({ revision: 5 });
      server.faults.push(fault);
      expect(await store.append(stream, notes(1), 'any')).toMatchObject({ revision: 6 });
      expect(ids(await store.read(stream)).slice(2, 5)).toEqual(ids(events));
      expect(await store.read(stream)).toHaveLength(6);
    },
  );

  it('gives up after its time, and the same append is made later', async () => {
    const impatient = await kurrentHarness(url, { timeoutMs: 1_000 }).open();
    const [stream, events] = [newStream(), notes(1)];
    server.faults.push(...Array<Fault>(100).fill('refused before it is written'));
    await expect(impatient.append(stream, events, 0)).rejects.toMatchObject({ name: 'KurrentUnavailable' });
    server.faults.length = 0;
    expect(await impatient.append(stream, events, 0)).toMatchObject({ revision: 1 });
    await impatient.close();
  });

  it('subscribes again after the server ended the subscription', async () => {
    const received = ofNotes(store.subscribe(beginning), 3);
    await store.append(newStream(), notes(1), 0);
    server.dropSubscriptions();
    await store.append(newStream(), notes(2), 0);
    expect(ids(await received)).toEqual(ids(await store.readAll(beginning, 10)));
  });

  it('leaves out what other programs wrote, and pages across it', async () => {
    for (let index = 0; index < 40; index += 1) server.writeForeign('foreign');
    await store.append(newStream(), [noted(1)], 0);
    for (let index = 0; index < 40; index += 1) server.writeForeign('foreign');
    const all = await store.readAll(beginning, 10);
    expect(all).toHaveLength(1);
    expect(await store.head()).toBe(all[0]?.position);
    expect(await store.readAll(all[0]!.position, 10)).toEqual([]);
  });

  it('takes event ids that are no UUIDs', async () => {
    const stream = newStream();
    const events = [noted(1, 'order 7, line 1'), noted(2, 'order 7, line 2')];
    const first = await store.append(stream, events, 0);
    expect(await store.append(stream, events, 0)).toEqual(first);
    expect(ids(await store.read(stream))).toEqual(['order 7, line 1', 'order 7, line 2']);
  });

  it('reads but never appends where it was opened to read only', async () => {
    const reader = openKurrentEventStore(url, { readonly: true });
    await expect(reader.append(newStream(), notes(1), 0)).rejects.toThrow('opened to read only');
    await store.append(newStream(), notes(1), 0);
    expect(await reader.readAll(beginning, 10)).toHaveLength(1);
    await reader.close();
  });

  it('refuses names that the server keeps for itself', async () => {
    await expect(store.append('$all', notes(1), 0)).rejects.toThrow("expected a name without '$' in front, found $all");
    await expect(store.append(newStream(), [{ ...noted(1), type: '$>' }], 0)).rejects.toBeInstanceOf(TypeError);
    expect(server.appends).toBe(0);
  });
});
