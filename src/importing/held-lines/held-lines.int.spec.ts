import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import type { EventStore } from '../../event-store/event-store.js';
import { openSqliteEventStore } from '../../event-store/sqlite/sqlite-event-store.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { CommandService } from '../../recording/command-service.js';
import { phoneOrderRules } from '../../recording/phone-orders/phone-order.rules.js';
import { contexts } from '../import-options.js';
import { ReleaseLinesOfOrder, ReleaseLinesOfOrderHandler } from './held-lines.handlers.js';

const folder = temporaryFolder();
let store: EventStore;
beforeAll(() => {
  store = openSqliteEventStore(join(folder, 'events.db'));
});
afterAll(() => store.close());

const context = (): CommandContext =>
  contexts({ now: '2021-08-01T08:00:00.000Z', actor: 'lin', role: 'planner' })('2021-07-05');
const of = { orderId: 'o-1', retailerId: '2190', orderedOn: '2021-07-05' };
const held = [1, 2].map((line) => {
  return { line, sku: `B${line}`, requested: 1, granted: 1, delivered: 1, doubt: 'Priced as a pack.' };
});

describe('releasing a line of one order', () => {
  beforeAll(async () => {
    const data = { ...of, takenBy: 'import', lines: [], held };
    await new CommandService(store).execute(phoneOrderRules, 'o-1', { type: 'RecordPastOrder', data }, context());
  });

  it('counts what arrived, too, with the figures given', async () => {
    const lines = [{ line: 2, figures: { requested: 12, granted: 12, delivered: 12 } }];
    const release = { resolution: 'repaired' as const, lines, reason: 'checked with the depot' };
    await new ReleaseLinesOfOrderHandler(store, new CommandService(store)).execute(
      new ReleaseLinesOfOrder('o-1', release, context()),
    );
    expect(await store.read('delivery-o-1-released-2')).toMatchObject([
      { type: 'DeliveryCompleted', data: { orderId: 'o-1', lines: [{ sku: 'B2', delivered: 12 }] } },
    ]);
    expect(await store.read('delivery-o-1-released-1')).toEqual([]);
  });
});
