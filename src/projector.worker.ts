import { parentPort, workerData } from 'node:worker_threads';
import { checkpointKeeper } from './checkpoint-settings.js';
import { requireEvents } from './event-store/lost-events.js';
import { readThrough } from './event-store/read-through.js';
import { beginning } from './kernel/position.js';
import { MeasurementSender } from './monitoring/measurements.js';
import { openEvents } from './open-events.js';
import { finishErasures } from './personal-data/finish-erasures.js';
import { allProjections } from './projections/all-projections.js';
import { ProjectorLoop } from './projections/projector-loop.js';
import type { ProjectorData } from './projector-data.js';
import type { DatabaseLocation } from './read-models/database/location.js';
import { seenEventsOf } from './read-models/known-heads/seen-events.js';
import { openLease } from './read-models/lease/open-lease.js';
import { openReadModels } from './read-models/open-read-models.js';
import { setAsideDamaged } from './read-models/rebuild/set-aside-damaged.js';

/** How often the thread looks for events that other connections committed: a user's own change is on the screen sooner than noticed. */
const pollEveryMs = 10;

const { locations, checkedBytes, checkpoints } = workerData as ProjectorData;
const { events, readModels } = locations;
if (!parentPort) throw new Error('The projector runs in a worker thread.');
const port = parentPort;

const openToWrite = (location: DatabaseLocation) => openReadModels(location, 'write');
let toCheck = checkedBytes;

async function open() {
  const database = await openToWrite(readModels);
  try {
    if (toCheck > 0) await database.checkPages(toCheck);
    toCheck = 0;
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

const measurements = new MeasurementSender('projector');
const store = await openEvents(events, { readonly: true, pollEveryMs });
// An erasure was met, or the last process was ended before it finished one.
let mayErase = true;
store.keys.whenDestroyed(() => (mayErase = true));
const keeper = checkpoints && checkpointKeeper(events, checkpoints);
const loop = new ProjectorLoop({
  store,
  open,
  setAside: () => setAsideDamaged(readModels, openToWrite),
  requireEvents: async ({ sql }) => requireEvents(events, store, await seenEventsOf(sql)),
  lease: openLease(readModels),
  projections: allProjections,
  report: (report) => port.postMessage(report),
  onApplied: (applied, seconds) => measurements.projection({ events: applied, seconds }),
  onCaughtUp: async () => {
    await keeper?.look();
    if (!mayErase) return;
    mayErase = false;
    await finishErasures({ store, keys: store.keys }, true);
  },
});
const ending = new AbortController();
port.once('message', () => {
  ending.abort();
  loop.stop();
});
// Files can be damaged unnoticed; a server looks after its own. What is found, the store tells every thread of this process.
const reading = events.kind === 'sqlite' && readThrough(store, beginning, ending.signal).catch(() => undefined);
await loop.run();
ending.abort();
await reading;
await keeper?.close();
await store.close();
measurements.close();
port.close();
