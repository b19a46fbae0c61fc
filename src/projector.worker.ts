import { parentPort, workerData } from 'node:worker_threads';
import { openEvents } from './open-events.js';
import { allProjections } from './projections/all-projections.js';
import { ProjectorLoop } from './projections/projector-loop.js';
import { openLease } from './read-models/lease/open-lease.js';
import { openReadModels } from './read-models/open-read-models.js';
import { checkpointKeeper } from './checkpoint-settings.js';
import type { ProjectorData } from './storage.js';

/** How often the thread looks for events that other connections committed: a user's own change is on the screen sooner than noticed. */
const pollEveryMs = 10;

const { events, readModels, checkpoints } = workerData as ProjectorData;
if (!parentPort) throw new Error('The projector runs in a worker thread.');
const port = parentPort;

const store = await openEvents(events, { readonly: true, pollEveryMs });
const keeper = checkpoints && checkpointKeeper(events, checkpoints);
const loop = new ProjectorLoop({
  store,
  open: () => openReadModels(readModels, 'write'),
  lease: openLease(readModels),
  projections: allProjections,
  report: (report) => port.postMessage(report),
  onCaughtUp: async () => keeper?.look(),
});
port.once('message', () => loop.stop());
await loop.run();
await keeper?.close();
await store.close();
port.close();
