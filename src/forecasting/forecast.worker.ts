import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { beginning, earliest } from '../kernel/position.js';
import { Checkpoint } from '../read-models/entities/checkpoint.entity.js';
import { openReadModels } from '../projections/read-models.js';
import type { ConductorOrder, ConductorReport, Go } from './conductor.js';
import { openForecasts } from './forecasts-database.js';
import { keepForecast } from './keep-forecast.js';
import { makeForecast } from './make-forecast.js';
import { ProductThreads } from './product-threads.js';
import { readDemandHistory } from './read-demand-history.js';

if (!parentPort) throw new Error('A forecast is made in a worker thread.');
const port = parentPort;
const { readModels: file, forecasts: kept, asOf, horizon, holidays, threads } = workerData as ConductorOrder;
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
const tell = (report: ConductorReport) => port.postMessage(report);

const readModels = await openReadModels(file, 'query');
const workers = new ProductThreads(threads);
try {
  // One snapshot: nothing that is projected meanwhile gets into the figures.
  await readModels.query('BEGIN');
  const checkpoints = await readModels.getRepository(Checkpoint).find();
  const position = earliest(checkpoints.filter(({ projection }) => projection).map((each) => each.position));
  const named = readDemandHistory(readModels, asOf);
  await readModels.query('COMMIT');
  tell({ opened: { position: position ?? beginning } });
  const [answer] = (await once(port, 'message')) as [Go | 'stop'];
  if (answer !== 'stop') {
    const { runId, pins } = answer;
    const onProgress = (step: string, share: number) => tell({ step, share });
    const forecast = await makeForecast(named, { horizon, holidays }, (place) => workers.start(place), onProgress);
    const forecasts = await openForecasts(kept);
    const run = await keepForecast(forecasts, runId, pins, forecast);
    await forecasts.destroy();
    tell({ run });
  }
} finally {
  await workers.stop();
  await readModels.destroy();
  port.close();
}
