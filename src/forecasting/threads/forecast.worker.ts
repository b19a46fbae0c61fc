import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { DemandHistoryReader } from '../../read-models/readers/demand-history.reader.js';
import { noteHead } from '../../read-models/known-heads/note-head.js';
import { seenEventsOf } from '../../read-models/known-heads/seen-events.js';
import { openReadModels } from '../../read-models/open-read-models.js';
import type { ForecastWorkerData, ForecastWorkerMessage, StartMessage } from './forecast-worker-client.js';
import { openForecasts } from '../../read-models/open-forecasts.js';
import { keepForecast } from '../keeping/keep-forecast.js';
import { makeForecast } from '../make-forecast.js';
import { ProductThreads } from './product-threads.js';
import { readDemandHistory } from '../history/read-demand-history.js';

if (!parentPort) throw new Error('A forecast is made in a worker thread.');
const port = parentPort;
const { locations, asOf, horizon, holidays, threads } = workerData as ForecastWorkerData;
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);
const post = (report: ForecastWorkerMessage) => port.postMessage(report);

const workers = new ProductThreads(threads);
try {
  const { seen, position, named } = await readHistory();
  post({ opened: { position } });
  const [answer] = (await once(port, 'message')) as [StartMessage | 'stop'];
  if (answer !== 'stop') {
    const { runId, pins } = answer;
    const onProgress = (step: string, share: number) => post({ step, share });
    const forecast = await makeForecast(named, { horizon, holidays }, (buffers) => workers.start(buffers), onProgress);
    const forecasts = await openForecasts(locations.forecasts);
    const run = await keepForecast(forecasts, runId, pins, forecast);
    await forecasts.transaction(async (writer) => {
      for (const head of seen) await noteHead(writer, { ...head, source: 'forecasts' });
    });
    await forecasts.close();
    post({ run });
  }
} finally {
  await workers.stop();
  port.close();
}

/** In one snapshot: nothing that is projected meanwhile gets into the figures. */
async function readHistory() {
  const readModels = await openReadModels(locations.readModels, 'read');
  try {
    const seen = await seenEventsOf(readModels.sql);
    return await new DemandHistoryReader(readModels.sql).snapshot(async (reader) => ({
      seen,
      position: await reader.position(),
      named: await readDemandHistory(reader, asOf, { holidays, horizon }),
    }));
  } finally {
    await readModels.close();
  }
}
