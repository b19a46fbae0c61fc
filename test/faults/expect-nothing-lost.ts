import { expect } from '@jest/globals';
import { verifyStore } from '../../src/audit/verify-store.js';
import type { StorageConfig } from '../../src/config.js';
import type { RecordedEvent } from '../../src/event-store/event-store.js';
import { beginning } from '../../src/kernel/position.js';
import { openEvents } from '../../src/open-events.js';
import { locationsOf } from '../../src/storage-locations.js';
import type { TestService } from '../support/service.js';
import type { BusyClerk } from './busy-clerk.js';

/**
 * Holds what the clerks were answered against the events: each acknowledged command is recorded once, where it was said to be, and the
 * chains are whole.
 * @returns events in the store
 */
export async function expectNothingLost(config: StorageConfig, clerks: readonly BusyClerk[]): Promise<number> {
  const store = await openEvents(locationsOf(config).events, { readonly: true });
  try {
    const byCommand = new Map<string, RecordedEvent[]>();
    const events = await store.readAll(beginning, 10_000_000);
    for (const event of events) {
      const { causationId } = event.metadata;
      byCommand.set(causationId, [...(byCommand.get(causationId) ?? []), event]);
    }
    for (const { acknowledged } of clerks) {
      for (const { key, ...said } of acknowledged) {
        const recorded = byCommand.get(key) ?? [];
        expect(
          recorded.map(({ stream, revision, position }) => ({ stream, revision, position: String(position) })),
        ).toEqual([said]);
      }
    }
    expect((await verifyStore(store)).faults).toEqual([]);
    return events.length;
  } finally {
    await store.close();
  }
}

/** Holds the read models against what the clerks were answered. */
export async function expectOrdersShown(service: TestService, clerks: readonly BusyClerk[]): Promise<void> {
  for (const { units } of clerks)
    for (const [orderId, requestedUnits] of units)
      expect((await service.get(`/api/orders/${orderId}`)).body).toMatchObject({ orderId, requestedUnits });
}

/** Resolves when the read models show every event. */
export async function untilCaughtUp(service: TestService): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { body } = await service.get('/health/ready');
    if (body.caughtUp === true) return;
    if (Date.now() > deadline) throw new Error(`not caught up after a minute: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
