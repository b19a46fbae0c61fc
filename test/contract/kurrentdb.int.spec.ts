import { describe, it, jest } from '@jest/globals';
import { describeEventStore } from './event-store.contract.js';
import { kurrentCapabilities, kurrentHarness } from './kurrentdb-harness.js';

const url = process.env['KURRENTDB_URL'];

if (url) {
  jest.setTimeout(300_000);
  describeEventStore('KurrentDB', async () => kurrentHarness(url), kurrentCapabilities);
} else
  describe('event store: KurrentDB', () => {
    it.skip('KURRENTDB_URL is not set', () => undefined);
  });
