import { describe, expect, it } from '@jest/globals';
import type { StoreCapabilities } from '../../src/event-store/event-store.js';
import { describeAppending } from './appending.contract.js';
import { describeContention } from './contention.contract.js';
import { describeDurability } from './durability.contract.js';
import { describeModel } from './model.contract.js';
import { describeReading } from './reading.contract.js';
import { describeSubscribing } from './subscribing.contract.js';
import type { MakeHarness } from './store-harness.js';

const everything: StoreCapabilities = { uniqueEventIds: true, chainsStore: true, densePositions: true };

/**
 * What every adapter promises.
 * @param make a store for each test
 * @param capabilities what this adapter says it can promise; tests of what it cannot are skipped
 */
export function describeEventStore(name: string, make: MakeHarness, capabilities = everything): void {
  describe(`event store: ${name}`, () => {
    describeCapabilities(make, capabilities);
    describeAppending(make, capabilities);
    describeReading(make);
    describeSubscribing(make);
    describeContention(make);
    describeDurability(make);
    describeModel(make, capabilities);
  });
}

function describeCapabilities(make: MakeHarness, capabilities: StoreCapabilities): void {
  it('promises what the suite expects', async () => {
    const harness = await make();
    expect((await harness.open()).capabilities).toEqual(capabilities);
    await harness.dispose();
  });
}
