// Appends until the disk is full and reports which streams were acknowledged and which refused: `node … FILE [own-thread]`.
import { openSqliteEventStore } from '../../dist/modules/event-store/sqlite/sqlite-event-store.js';

const store = openSqliteEventStore(process.argv[2], { ownThread: process.argv[3] === 'own-thread' });
const kept = [];
const refused = [];

const event = (eventId) => ({
  type: 'Noted',
  data: { text: 'x'.repeat(2_000) },
  metadata: {
    eventId,
    actor: 'clerk-7',
    role: 'phone-order-clerk',
    correlationId: 'call-1',
    causationId: 'command-1',
    occurredOn: '2026-03-02',
    recordedAt: '2026-03-02T01:30:00.000Z',
  },
});

for (let group = 0; refused.length === 0 && group < 1_000; group += 1)
  await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      const stream = `note-${group}-${index}`;
      const appended = store.append(stream, [event(`${stream}-1`), event(`${stream}-2`)], 0);
      await appended.then(
        () => kept.push(stream),
        () => refused.push(stream),
      );
    }),
  );
process.stdout.write(JSON.stringify({ kept, refused }));
