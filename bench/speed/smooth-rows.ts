import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ces } from '../../src/timeseries/models/ces/ces.js';
import { dynamicTheta } from '../../src/timeseries/models/dynamic-theta.js';
import { ets } from '../../src/timeseries/models/ets/ets.js';
import { ses } from '../../src/timeseries/models/ses.js';
import { stlForecast } from '../../src/timeseries/models/stl-forecast.js';
import { theta } from '../../src/timeseries/models/theta.js';
import { smoothEnsemble } from '../../src/prediction/selection/smooth-ensemble.js';
import { madeSeries } from './made-series.js';
import type { SpeedRow } from './speed-row.js';

const monthly = { series: madeSeries(300), data: '300 monthly series of 120, season 12' };

/** Models of series that are not intermittent. */
export function smoothRows(): SpeedRow[] {
  return [
    { ...monthly, name: 'simple exponential smoothing', run: (y) => ses(y, 12), target: 50_000 },
    { ...monthly, name: 'Theta', run: (y) => theta(y, 12, 12), target: 50_000 },
    { ...monthly, name: 'dynamic optimised Theta', run: (y) => dynamicTheta(y, 12, 12), target: 8_000 },
    { ...monthly, name: 'complex exponential smoothing', run: (y) => ces(y, 12, 12), target: 3_000 },
    { ...monthly, name: 'automatic exponential smoothing', run: (y) => ets(y, 12, 12), target: 1_000 },
    { ...monthly, name: 'STL with exponential smoothing', run: (y) => stlForecast(y, 12, [12]), target: 1_000 },
    { ...monthly, name: 'default ensemble', run: (y) => smoothEnsemble(y, 12, 12).mean, target: 500 },
    ...weeklyRows(),
  ];
}

/** The default ensemble on weekly series of up to 2,600 points, where they are at hand. */
function weeklyRows(): SpeedRow[] {
  const file = resolve('..', 'shared', 'data', 'm4-weekly', 'train.csv.gz');
  if (!existsSync(file)) return [];
  const series = new Map<string, number[]>();
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1)) {
    const [id, , y] = line.split(',');
    if (y === undefined) continue;
    const one = series.get(id!) ?? [];
    if (one.length === 0) series.set(id!, one);
    one.push(Number(y));
  }
  const weekly = {
    series: [...series.values()].map((values) => Float64Array.from(values)),
    data: `${series.size} weekly series of the M4 competition, season 52`,
  };
  return [{ ...weekly, name: 'default ensemble', run: (y) => smoothEnsemble(y, 52, 13).mean, target: 200 }];
}
