import { markdown, publish } from './figures.js';
import { ensembleRows } from './speed/ensemble-accuracy.js';
import { intermittentRows } from './speed/intermittent-rows.js';
import { monthlyCollections } from './speed/monthly-collections.js';
import { smoothRows } from './speed/smooth-rows.js';
import { measure, type SpeedFigure, type SpeedRow } from './speed/speed-row.js';

/** Groups of rows; a family of models adds its own. */
const groups: readonly (() => SpeedRow[])[] = [smoothRows, intermittentRows];

/** How many series a second of processor time each model forecasts, on one thread, as a Markdown table. */
export async function main(): Promise<SpeedFigure[]> {
  const figures = groups.flatMap((rows) => rows()).map(measure);
  const rows = figures.map(({ name, data, perSecond, target }) => {
    const reached = perSecond >= target ? 'yes' : 'no';
    return [name, data, Math.round(perSecond).toLocaleString('en'), target.toLocaleString('en'), reached];
  });
  publish('speed', markdown(['model', 'data', 'series per CPU-second', 'target', 'reached'], rows));
  await ensembleAccuracy();
  return figures;
}

/** Speed is worth nothing where accuracy pays for it. */
async function ensembleAccuracy(): Promise<void> {
  const collections = await monthlyCollections();
  if (collections.length === 0)
    return console.log('The accuracy of the ensemble is skipped: ../shared/data is absent.');
  publish('ensemble', markdown(['data', 'method', 'sMAPE', 'MASE', 'OWA'], collections.flatMap(ensembleRows)));
}
