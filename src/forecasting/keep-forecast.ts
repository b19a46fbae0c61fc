import type { DataSource } from 'typeorm';
import { writeRows } from '../projections/write-rows.js';
import { forecastHash } from './forecast-hash.js';
import { levels, type Forecast, type ForecastLevel } from './forecast-level.js';
import type { ForecastPins } from './forecast-run.events.js';
import { ForecastNodeRow, ForecastRun } from '../read-models/entities/forecasts.entity.js';
import { packedFigures } from './packed-figures.js';

/** Runs whose figures are kept; of older ones the events remain, with pins and hash. */
const runsKept = 12;

/** Keeps a forecast under its run, in one transaction; what was kept under the same run is replaced. */
export async function keepForecast(
  forecasts: DataSource,
  runId: string,
  pins: ForecastPins,
  forecast: Forecast,
): Promise<ForecastRun> {
  const hash = forecastHash(forecast);
  return forecasts.transaction(async (tx) => {
    const before = await tx.findOneBy(ForecastRun, { runId });
    const newest = await tx.maximum(ForecastRun, 'run');
    const run = before?.run ?? (newest ?? 0) + 1;
    const nodes = forecast.levels.reduce((sum, level) => sum + level.nodes.length, 0);
    const row: ForecastRun = { run, runId, ...pins, firstWeek: forecast.weeks[0] ?? '', hash, nodes };
    if (before) await tx.delete(ForecastNodeRow, { run });
    for (const level of forecast.levels)
      await writeRows(tx, ForecastNodeRow, rowsOf(run, level, forecast.weeks.length));
    await writeRows(tx, ForecastRun, [row]);
    const old = await tx.find(ForecastRun, { order: { run: 'DESC' }, skip: runsKept, take: 100 });
    for (const { run: forgotten } of old) {
      await tx.delete(ForecastNodeRow, { run: forgotten });
      await tx.delete(ForecastRun, { run: forgotten });
    }
    return row;
  });
}

function* rowsOf(run: number, level: ForecastLevel, horizon: number): Iterable<ForecastNodeRow> {
  const place = levels.indexOf(level.level);
  for (const [node, { retailerId, sku, area, supplier }] of level.nodes.entries()) {
    const rhythm = level.rhythms?.[node];
    yield {
      ...{ run, level: place, retailerId, sku, area, supplier },
      figures: packedFigures(level, node, horizon),
      usualGapWeeks: rhythm?.usualGapWeeks ?? null,
      usualUnits: rhythm?.usualUnits ?? null,
      alive: rhythm?.alive ?? null,
      lastOrderWeek: rhythm?.lastOrderWeek ?? null,
      orderWeeks: rhythm?.orderWeeks ?? null,
    };
  }
}
