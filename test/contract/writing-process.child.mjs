// A process that writes to a store that others also write to: `node writing-process.child.mjs OPENER LOCATION`, jobs by message.
import { randomUUID } from 'node:crypto';

const [, , opener, location] = process.argv;
const { open } = await import(opener);
const store = await open(location);

const event = (eventId = randomUUID()) => ({
  type: 'Noted',
  data: { by: process.pid },
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

const jobs = {
  /** Tries to be the first in each stream; answers which it won. */
  async beFirst({ streams }) {
    const tried = streams.map((stream) => store.append(stream, [event(), event()], 0));
    const settled = await Promise.allSettled(tried);
    const unexpected = settled.find(({ reason }) => reason && reason.name !== 'WrongExpectedRevision');
    if (unexpected) throw unexpected.reason;
    return streams.filter((_, index) => settled[index].status === 'fulfilled');
  },

  /** Adds `times` events to one stream, each after reading how many there are; answers how often it had to try again. */
  async countUp({ stream, times }) {
    let again = 0;
    for (let done = 0; done < times;) {
      const { length } = await store.read(stream);
      try {
        await store.append(stream, [event()], length);
        done += 1;
      } catch (error) {
        if (error.name !== 'WrongExpectedRevision') throw error;
        again += 1;
      }
    }
    return again;
  },

  /** Appends `times` events, each to a stream of its own, `abreast` at a time; answers with the streams. */
  async pour({ times, abreast }) {
    const streams = Array.from({ length: times }, () => `note-${randomUUID()}`);
    let next = 0;
    const one = async () => {
      while (next < times) await store.append(streams[next++], [event()], 0);
    };
    await Promise.all(Array.from({ length: abreast }, one));
    return streams;
  },

  /** Appends for ever and reports each event id once it is acknowledged. */
  async pourAndReport({ abreast }) {
    const one = async () => {
      for (;;) {
        const ids = [randomUUID(), randomUUID()];
        await store.append(`note-${ids[0]}`, ids.map(event), 0);
        process.send({ acknowledged: ids });
      }
    };
    await Promise.all(Array.from({ length: abreast }, one));
  },
};

process.on('message', ({ job, ...details }) => {
  jobs[job](details).then(
    async (result) => {
      await store.close();
      process.send({ result }, () => process.disconnect());
    },
    (error) => process.send({ failure: String(error?.stack ?? error) }, () => process.exit(1)),
  );
});
process.send({ ready: true });
