import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { beginning, earliest } from '../../kernel/position.js';
import { Checkpoint } from '../../read-models/entities/checkpoint.entity.js';
import type { ForecastWorkerData, ForecastWorkerMessage, StartMessage } from './forecast-worker-client.js';
import { openForecasts } from '../../read-models/open-forecasts.js';
import { openReadModels } from '../../read-models/open-read-models.js';
import { keepForecast } from '../keeping/keep-forecast.js';
import { makeForecast } from '../make-forecast.js';
import { ProductThreads } from './product-threads.js';
import { readDemandHistory } from '../history/read-demand-history.js';

if (!parentPort) throw new Error('A forecast is made in a worker thread.');
const port = parentPort;
const {
  readModels: modelsLocation,
  forecasts: forecastsLocation,
  asOf,
  horizon,
  holidays,
  threads,
} = workerData as ForecastWorkerData;
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
const post = (report: ForecastWorkerMessage) => port.postMessage(report);

const readModels = await openReadModels(modelsLocation, 'read');
const workers = new ProductThreads(threads);
try {
  // One snapshot: nothing that is projected meanwhile gets into the figures.
  await readModels.source.query('BEGIN');
  const checkpoints = await readModels.source.getRepository(Checkpoint).find();
  const position = earliest(checkpoints.filter(({ projection }) => projection).map((each) => each.position));
  const named = readDemandHistory(readModels.source, asOf);
  await readModels.source.query('COMMIT');
  post({ opened: { position: position ?? beginning } });
  const [answer] = (await once(port, 'message')) as [StartMessage | 'stop'];
  if (answer !== 'stop') {
    const { runId, pins } = answer;
    const onProgress = (step: string, share: number) => post({ step, share });
    const forecast = await makeForecast(named, { horizon, holidays }, (buffers) => workers.start(buffers), onProgress);
    const forecasts = await openForecasts(forecastsLocation);
    const run = await keepForecast(forecasts, runId, pins, forecast);
    await forecasts.close();
    post({ run });
  }
} finally {
  await workers.stop();
  await readModels.close();
  port.close();
}
