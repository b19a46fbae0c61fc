import { basisFields, packedBasis } from '../../read-models/entities/node-basis.js';
import type { Database } from '../../read-models/database/database.js';
import { levels } from '../../read-models/entities/forecast-level.js';
import { ForecastNodeRow, ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import { packedFigures } from '../../read-models/entities/packed-figures.js';
import type { Forecast, ForecastLevel } from '../forecast-level.js';
import type { ForecastPins } from '../runs/forecast-run.events.js';
import { forecastHash } from './forecast-hash.js';

/** Runs whose figures are kept; of older ones the events remain, with pins and hash. */
const runsKept = 12;

/** Writes a forecast under its run, in one transaction; it replaces what was kept under the same run. */
export async function keepForecast(
  forecasts: Database,
  runId: string,
  pins: ForecastPins,
  forecast: Forecast,
): Promise<ForecastRun> {
  const hash = forecastHash(forecast);
  return forecasts.transaction(async (writer) => {
    await writer.lock('numbers of forecast runs');
    const kept = await writer.find(ForecastRun, {});
    const before = kept.find((each) => each.runId === runId);
    const run = before?.run ?? kept.reduce((largest, each) => Math.max(largest, each.run), 0) + 1;
    const nodes = forecast.levels.reduce((sum, level) => sum + level.nodes.length, 0);
    const row: ForecastRun = { run, runId, ...pins, firstWeek: forecast.weeks[0] ?? '', hash, nodes };
    if (before) await writer.delete(ForecastNodeRow, { run });
    for (const level of forecast.levels)
      await writer.upsert(ForecastNodeRow, nodeRows(run, level, forecast.weeks.length));
    await writer.upsert(ForecastRun, [row]);
    const numbers = new Set([run, ...kept.map((each) => each.run)]);
    const old = [...numbers].sort((a, b) => b - a).slice(runsKept);
    if (old.length > 0) {
      await writer.delete(ForecastNodeRow, { run: old });
      await writer.delete(ForecastRun, { run: old });
    }
    return row;
  });
}

function* nodeRows(run: number, level: ForecastLevel, horizon: number): Iterable<ForecastNodeRow> {
  const levelNumber = levels.indexOf(level.level);
  for (const [node, { retailerId, sku, area, supplier }] of level.nodes.entries()) {
    const rhythm = level.rhythms?.[node];
    yield {
      ...{ run, level: levelNumber, retailerId, sku, area, supplier },
      figures: packedFigures(level, node, horizon),
      usualGapWeeks: rhythm?.usualGapWeeks ?? null,
      usualUnits: rhythm?.usualUnits ?? null,
      alive: rhythm?.alive ?? null,
      lastOrderWeek: rhythm?.lastOrderWeek ?? null,
      orderWeeks: rhythm?.orderWeeks ?? null,
      basis: packedBasis(level.bases.subarray(node * basisFields.length, (node + 1) * basisFields.length)),
    };
  }
}
