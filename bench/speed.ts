import { intermittentRows } from './speed/intermittent-rows.js';
import { smoothRows } from './speed/smooth-rows.js';
import { measure, type SpeedFigure, type SpeedRow } from './speed/speed-row.js';

/** Groups of rows; a family of models adds its own. */
const groups: readonly (() => SpeedRow[])[] = [smoothRows, intermittentRows];

/** How many series a second of processor time each model forecasts, on one thread, as a Markdown table. */
export async function main(): Promise<SpeedFigure[]> {
  console.log('| model | data | series per CPU-second | target | reached |\n|---|---|---|---|---|');
  const figures: SpeedFigure[] = [];
  for (const row of groups.flatMap((rows) => rows())) {
    const figure = measure(row);
    figures.push(figure);
    const { name, data, perSecond, target } = figure;
    const shown = Math.round(perSecond).toLocaleString('en');
    console.log(
      `| ${name} | ${data} | ${shown} | ${target.toLocaleString('en')} | ${perSecond >= target ? 'yes' : 'no'} |`,
    );
  }
  return figures;
}
