import { describe } from '@jest/globals';
import { describeAppending } from './appending.contract.js';
import { describeContention } from './contention.contract.js';
import { describeDurability } from './durability.contract.js';
import { describeModel } from './model.contract.js';
import { describeReading } from './reading.contract.js';
import { describeSubscribing } from './subscribing.contract.js';
import type { MakeHarness } from './store-harness.js';

/** What every adapter promises. @param make an empty place for each test */
export function describeEventStore(name: string, make: MakeHarness): void {
  describe(`event store: ${name}`, () => {
    describeAppending(make);
    describeReading(make);
    describeSubscribing(make);
    describeContention(make);
    describeDurability(make);
    describeModel(make);
  });
}
