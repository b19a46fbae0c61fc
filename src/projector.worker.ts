import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openEvents } from './open-events.js';
import { allProjections } from './projections/all-projections.js';
import { ProjectionRunner } from './projections/projection-runner.js';
import type { ProjectorReport } from './projections/projector.js';
import { openReadModels } from './read-models/open-read-models.js';
import type { StorageLocations } from './storage-locations.js';

/** How long the thread rests when there is nothing new: a user's own change is on the screen sooner than noticed. */
const restMs = 20;
/** How long it waits before it tries again what failed: a full disk may be emptied, a locked file let go. */
const troubleMs = 1000;

const { events, readModels } = workerData as StorageLocations;
if (!parentPort) throw new Error('The projector runs in a worker thread.');
const port = parentPort;
let stopping = false;
port.once('message', () => (stopping = true));

const store = await openEvents(events, { readonly: true });
const tables = await openReadModels(readModels, 'write');
const runner = new ProjectionRunner(store, tables, allProjections);
await runner.reset();
let reached = await runner.reached();
tell({ position: reached });

let troubled = false;
while (!stopping) {
  try {
    const { position, applied } = await runner.step();
    if (position !== reached || troubled) tell({ position: (reached = position) });
    troubled = false;
    if (applied === 0) await delay(restMs);
  } catch (error) {
    troubled = true;
    tell({ failure: error instanceof Error ? error.message : String(error), position: reached });
    await delay(troubleMs);
  }
}
await tables.close();
await store.close();
port.close();

function tell(report: ProjectorReport): void {
  port.postMessage(report);
}
