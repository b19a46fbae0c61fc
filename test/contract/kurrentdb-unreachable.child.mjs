// Uses a KurrentDB server at which nothing listens, and reports how that ended: `node … CONNECTION_STRING`.
import { openKurrentEventStore } from '../../dist/modules/event-store/kurrentdb/kurrent-event-store.js';

const store = openKurrentEventStore(process.argv[2], { deadlineMs: 1_000, timeoutMs: 2_000 });
const event = { type: 'Noted', data: {}, metadata: { eventId: 'e-1', occurredOn: '2026-03-02' } };
const report = (call, error) => process.stdout.write(`${call}: ${error.name}: ${error.message}\n`);
const subscribed = new Promise((ended) => {
  store.subscribe(0n).subscribe({ error: (error) => ended(report('subscribe', error)) });
});

await Promise.all([
  subscribed,
  store.append('note-1', [event], 0).catch((error) => report('append', error)),
  store.read('note-1').catch((error) => report('read', error)),
  store.head().catch((error) => report('head', error)),
]);
await store.close();
process.stdout.write('closed\n');
