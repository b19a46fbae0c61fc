import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { verifyStore } from './audit/verify-store.js';
import type { StorageConfig } from './config.js';
import { jsonText } from './kernel/json-text.js';
import { type Position, shareReached } from './kernel/position.js';
import { openEvents } from './open-events.js';
import { predictFile, type PredictFileOptions } from './prediction/predict-file.js';
import { importFile } from './importing/import-file.js';
import { importShare, type ImportProgress } from './importing/import-options.js';
import type { JobOrder, JobReport } from './jobs/job.js';
import { allProjections } from './projections/all-projections.js';
import { ProjectionRunner } from './projections/projection-runner.js';
import { knownHeads } from './read-models/readers/known-heads.js';
import { openReadModels } from './read-models/open-read-models.js';
import { requireAllEvents } from './require-all-events.js';
import { simulateRegion } from './simulation/simulate-region.js';
import type { SimulationOptions } from './simulation/simulation-options.js';
import { preparedLocations } from './storage-locations.js';

const { order, config } = workerData as { order: JobOrder; config: StorageConfig };
const locations = preparedLocations(config);
const post = (report: JobReport) => parentPort?.postMessage(report);

try {
  // What a job gives goes to clients as JSON, where positions are digits.
  post({ result: JSON.parse(jsonText(await work())) as unknown });
} catch (error) {
  post({ failure: error instanceof Error ? error.message : String(error) });
}

function work(): Promise<unknown> {
  switch (order.kind) {
    case 'import':
      return importing(order);
    case 'predict':
      return predicting(order.options);
    case 'simulate':
      return simulating(order.options);
    case 'verify':
      return verifying();
    case 'rebuild':
      return rebuilding(order.projection);
  }
}

async function importing({ what, file, rejects, actor, role, now }: Extract<JobOrder, { kind: 'import' }>) {
  await requireAllEvents(locations);
  const store = await openEvents(locations.events);
  try {
    const onProgress = (progress: ImportProgress) => post({ progress: importShare(progress) });
    const report = await importFile(what, file, { store, now, actor, role, rejects, onProgress });
    return { ...report, file: basename(file), rejects: report.rejected > 0 ? basename(rejects) : null };
  } finally {
    await store.close();
  }
}

async function predicting(options: PredictFileOptions) {
  return { ...(await predictFile(options)), forecasts: basename(options.out) };
}

async function simulating(options: SimulationOptions) {
  await requireAllEvents(locations);
  const store = await openEvents(locations.events);
  try {
    let events = 0;
    await simulateRegion(store, options, (progress) => {
      events = progress.events;
      post({ progress: progress.weeksDone / progress.weeks });
    });
    return { ...options, events };
  } finally {
    await store.close();
  }
}

async function verifying() {
  const store = await openEvents(locations.events, { readonly: true });
  try {
    const head = await store.head();
    const onProgress = (position: Position) => post({ progress: shareReached(position, head) });
    return await verifyStore(store, onProgress, await knownHeads([locations.readModels, locations.forecasts]));
  } finally {
    await store.close();
  }
}

/** Empties the read models; the projector that serves this folder fills them again. */
async function rebuilding(projection: string | undefined) {
  await requireAllEvents(locations);
  const store = await openEvents(locations.events, { readonly: true });
  const readModels = await openReadModels(locations.readModels, 'write');
  try {
    const runner = new ProjectionRunner(store, readModels, allProjections);
    await runner.reset(projection ? [projection] : allProjections.map(({ name }) => name));
    const head = await store.head();
    const position = await runner.catchUp((reached) => post({ progress: shareReached(reached, head) }));
    return { projection: projection ?? 'all', position };
  } finally {
    await readModels.close();
    await store.close();
  }
}
