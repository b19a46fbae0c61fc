import { forecastHash } from './forecast-hash.js';
import { levels, type Forecast, type ForecastLevel } from '../forecast-level.js';
import type { ForecastPins } from '../runs/forecast-run.events.js';
import type { Database } from '../../read-models/database/database.js';
import { ForecastNodeRow, ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import { packedFigures } from './packed-figures.js';

/** Runs whose figures are kept; of older ones the events remain, with pins and hash. */
const runsKept = 12;

/** Keeps a forecast under its run, in one transaction; what was kept under the same run is replaced. */
export async function keepForecast(
  forecasts: Database,
  runId: string,
  pins: ForecastPins,
  forecast: Forecast,
): Promise<ForecastRun> {
  const hash = forecastHash(forecast);
  return forecasts.transaction(async (writer) => {
    const known = await writer.find(ForecastRun, {});
    const before = known.find((each) => each.runId === runId);
    const run = before?.run ?? Math.max(0, ...known.map((each) => each.run)) + 1;
    const nodes = forecast.levels.reduce((sum, level) => sum + level.nodes.length, 0);
    const row: ForecastRun = { run, runId, ...pins, firstWeek: forecast.weeks[0] ?? '', hash, nodes };
    if (before) await writer.delete(ForecastNodeRow, { run });
    for (const level of forecast.levels)
      await writer.upsert(ForecastNodeRow, rowsOf(run, level, forecast.weeks.length));
    await writer.upsert(ForecastRun, [row]);
    const runs = [...new Set([...known.map((each) => each.run), run])].sort((a, b) => b - a);
    for (const forgotten of runs.slice(runsKept)) {
      await writer.delete(ForecastNodeRow, { run: forgotten });
      await writer.delete(ForecastRun, { run: forgotten });
    }
    return row;
  });
}

function* rowsOf(run: number, level: ForecastLevel, horizon: number): Iterable<ForecastNodeRow> {
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
    };
  }
}
