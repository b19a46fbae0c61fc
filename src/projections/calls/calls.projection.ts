import type { RecordedEvent } from '../../event-store/event-store.js';
import type { CallEvent } from '../../recording/phone-orders/call.events.js';
import { RetailerCall } from '../../read-models/entities/calls.entity.js';
import { eraseFields } from '../erasure.js';
import type { Projection } from '../projection.js';

/** What became of calls, besides orders. */
export const calls: Projection<CallEvent> = {
  name: 'calls',
  version: 1,
  handles: ['CallMissed', 'CallBackAgreed', 'CallEndedWithoutOrder'],
  tables: [RetailerCall],

  async apply(batch, writer) {
    const [dueOn, retailerId] = [distinct(batch, 'dueOn'), distinct(batch, 'retailerId')];
    const rows = new Map((await writer.find(RetailerCall, { dueOn, retailerId })).map((row) => [keyOf(row), row]));
    for (const event of batch) rows.set(keyOf(event.data), after(rows.get(keyOf(event.data)), event));
    await writer.upsert(RetailerCall, rows.values());
  },
  async erase(erasure, writer) {
    if ('retailerId' in erasure)
      await eraseFields(writer, RetailerCall, erasure, ['missedBecause', 'endedWithoutOrder']);
  },
};

function after(row: RetailerCall | undefined, { type, data, revision }: RecordedEvent<CallEvent>): RetailerCall {
  const { dueOn, retailerId } = data;
  const none = { missedBecause: null, callBackOn: null, callBackAt: null, endedWithoutOrder: null };
  const known = { ...(row ?? { dueOn, retailerId, ...none }), revision };
  switch (type) {
    case 'CallMissed':
      return { ...known, missedBecause: data.cause };
    case 'CallBackAgreed':
      return { ...known, callBackOn: data.callBackOn, callBackAt: data.callBackAt ?? null };
    case 'CallEndedWithoutOrder':
      return { ...known, endedWithoutOrder: data.why };
  }
}

const keyOf = ({ dueOn, retailerId }: { readonly dueOn: string; readonly retailerId: string }) =>
  `${dueOn}\n${retailerId}`;

function distinct(batch: readonly RecordedEvent<CallEvent>[], field: 'dueOn' | 'retailerId'): string[] {
  return [...new Set(batch.map(({ data }) => data[field]))];
}
