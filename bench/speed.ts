import { markdown, publish } from './figures.js';
import { intermittentRows } from './speed/intermittent-rows.js';
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
  return figures;
}
