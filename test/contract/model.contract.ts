import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type AppendResult,
  EventIdTaken,
  type EventStore,
  type ExpectedRevision,
  type NewEvent,
  type StoreCapabilities,
  WrongExpectedRevision,
} from '../../src/event-store/event-store.js';
import type { Position } from '../../src/kernel/position.js';
import { ids, noted } from './events.js';
import type { MakeHarness } from './store-harness.js';

/** What a store should do, in memory and in the simplest way. */
class Model {
  constructor(private readonly capabilities: StoreCapabilities) {}

  readonly log: { id: string; stream: string; revision: number; data: unknown }[] = [];

  append(stream: string, events: readonly NewEvent[], expected: ExpectedRevision): number | 'wrong' | 'taken' {
    const known = ids(events).map((id) =>
      this.log.find((event) => event.id === id && (this.capabilities.uniqueEventIds || event.stream === stream)),
    );
    const first = known.find((event) => event !== undefined);
    if (first) {
      const isSame = known.every(
        (event, index) =>
          event?.stream === stream &&
          event.revision === first.revision + index &&
          isDeepStrictEqual(event.data, events[index]?.data),
      );
      return isSame ? first.revision + events.length - 1 : 'taken';
    }
    if (new Set(ids(events)).size < events.length) return 'taken';
    let revision = this.revisionOf(stream);
    if (expected !== 'any' && expected !== revision) return 'wrong';
    for (const { data, metadata } of events)
      this.log.push({ id: metadata.eventId, stream, revision: (revision += 1), data });
    return revision;
  }

  revisionOf(stream: string): number {
    return this.log.filter((event) => event.stream === stream).length;
  }
}

interface Step {
  readonly name: string;
  /** New events, or the index in the log of old ones appended again. */
  readonly events: readonly ('new' | number)[];
  /** How far the expected revision is from the right one. */
  readonly off: number | 'any';
  /** What its events hold; most hold the same. */
  readonly number: number;
  /** Through which of two connections. */
  readonly connection: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom('note-1', 'note-2', 'note-3'),
  events: fc.oneof(
    { weight: 4, arbitrary: fc.array(fc.constant('new' as const), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.nat(30).chain((from) => fc.constantFrom([from], [from, from + 1], [from, from])) },
    { weight: 1, arbitrary: fc.array(fc.oneof(fc.constant('new' as const), fc.nat(30)), { maxLength: 3 }) },
  ),
  off: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.constantFrom(-1, 1, 2), fc.constant('any' as const)),
  number: fc.constantFrom(0, 0, 0, 0, 1),
  connection: fc.nat(1),
});

export function describeModel(make: MakeHarness, capabilities: StoreCapabilities): void {
  describe('any sequence of appends', () => {
    it('does what the model does, whether awaited one by one or asked for at once', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, atOnce) =>
          check(make, new Model(capabilities), steps, atOnce),
        ),
        {
          numRuns: 60,
        },
      );
    });
  });
}

async function check(make: MakeHarness, model: Model, steps: readonly Step[], atOnce: boolean): Promise<void> {
  const harness = await make();
  try {
    const stores = [await harness.open(), await harness.open()];
    const start = await stores[0]!.head();
    const run = randomUUID();
    const asked: Promise<void>[] = [];
    for (const { name, events, off, number, connection } of steps) {
      const stream = `${name}-${run}`;
      const appended = events.map((event) =>
        noted(number, event === 'new' ? undefined : (model.log[event]?.id ?? randomUUID())),
      );
      const expected = off === 'any' ? off : Math.max(0, model.revisionOf(stream) + off);
      const should = model.append(stream, appended, expected);
      // Only one connection keeps the order of what waits in it.
      const store = stores[atOnce ? 0 : connection]!;
      asked.push(expectAnswer(store.append(stream, appended, expected), should));
      if (!atOnce) await asked.at(-1);
    }
    await Promise.all(asked);
    for (const store of stores) await expectSame(store, model, start, atOnce);
  } finally {
    await harness.dispose();
  }
}

async function expectAnswer(append: Promise<AppendResult>, should: number | 'wrong' | 'taken'): Promise<void> {
  const answer = await append.catch((error: unknown) => error);
  if (should === 'wrong') expect(answer).toBeInstanceOf(WrongExpectedRevision);
  else if (should === 'taken') expect(answer).toBeInstanceOf(EventIdTaken);
  else expect(answer).toMatchObject({ revision: should });
}

async function expectSame(store: EventStore, model: Model, start: Position, atOnce: boolean): Promise<void> {
  const all = await store.readAll(start, 1_000);
  const log = all.map(({ stream, revision, data, metadata }) => ({ id: metadata.eventId, stream, revision, data }));
  // Appends to different streams that wait together may be written in any order.
  expect(atOnce ? byStream(log) : log).toEqual(atOnce ? byStream(model.log) : model.log);
  for (const stream of new Set(all.map((event) => event.stream)))
    expect(await store.read(stream)).toEqual(all.filter((event) => event.stream === stream));
}

function byStream(log: Model['log']): Model['log'] {
  return [...log].sort((a, b) => a.stream.localeCompare(b.stream) || a.revision - b.revision);
}
