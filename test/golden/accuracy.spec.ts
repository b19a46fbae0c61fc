import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { mase } from '../../src/timeseries/accuracy/mase.js';
import { score, type ForecastSeries } from '../../src/timeseries/accuracy/score.js';
import { describeWithShared, sharedJson, sharedPath } from '../support/shared.js';

interface Judged {
  series: number;
  sMAPE: number;
  MASE: number;
  RMSSE: number;
  WAPE: number;
  bias: number;
  coverage80: number;
  pinballPct: number;
}

describeWithShared('accuracy as the judge scores it', 'score.mjs', () => {
  it.each([1, 4])('agrees in every measure at season %i', (season) => {
    const collection = fiveSeries();
    const ours = score(collection, season);
    const judge = judged(collection, season);
    expect(ours.series).toBe(judge.series);
    expect(ours.smape).toBeCloseTo(judge.sMAPE, 2);
    expect(ours.mase).toBeCloseTo(judge.MASE, 3);
    expect(ours.rmsse).toBeCloseTo(judge.RMSSE, 3);
    expect(ours.wape).toBeCloseTo(judge.WAPE, 1);
    expect(ours.bias).toBeCloseTo(judge.bias, 1);
    expect(ours.coverage80).toBeCloseTo(judge.coverage80, 0);
    expect(ours.pinballPercent).toBeCloseTo(judge.pinballPct, 1);
  });
});

interface RGolden {
  AirPassengers: { y: number[] };
  accuracy: { test: { MASE: number } };
}

describeWithShared("accuracy as R's forecast package has it", 'golden/r-forecast.json', () => {
  it('has the MASE of a seasonal naive of AirPassengers', () => {
    const golden = sharedJson<RGolden>('golden/r-forecast.json');
    const y = Float64Array.from(golden.AirPassengers.y);
    const train = y.slice(0, 120);
    const naive = Float64Array.from({ length: 24 }, (_, i) => train[108 + (i % 12)]!);
    expect(mase(train, y.slice(120), naive, 12)).toBeCloseTo(golden.accuracy.test.MASE, 6);
  });
});

/** Sparse, seasonal, constant (no scale), short and large series. */
function fiveSeries(): ForecastSeries[] {
  const wave = (n: number, size: number, drop: number) =>
    Float64Array.from({ length: n }, (_, t) => (t % drop === 0 ? 0 : Math.round(size * (2 + Math.sin(t) + (t % 4)))));
  const horizon = 6;
  return [
    [40, 3, 3],
    [52, 20, 7],
    [12, 0, 2],
    [3, 5, 2],
    [30, 1e6, 5],
  ].map(([n, size, drop], i) => {
    const all = wave(n! + horizon, size!, drop!);
    const mean = all.slice(n).map((_, h) => size! * (1.5 + ((h + i) % 3)));
    return {
      train: all.slice(0, n),
      actual: all.slice(n),
      mean,
      p10: mean.map((m) => m * 0.5),
      p50: mean.map((m) => m * 0.9),
      p90: mean.map((m) => m * 1.6),
    };
  });
}

function judged(collection: readonly ForecastSeries[], season: number): Judged {
  const folder = mkdtempSync(join(tmpdir(), 'judge-'));
  const file = (name: string, head: string, rows: string[]) => {
    writeFileSync(join(folder, name), [head, ...rows].join('\n'));
    return join(folder, name);
  };
  const points = (pick: (one: ForecastSeries) => Float64Array, from: (one: ForecastSeries) => number) =>
    collection.flatMap((one, i) => [...pick(one)].map((y, t) => `s${i},${from(one) + t},${y}`));
  const forecast = collection.flatMap((one, i) =>
    [...one.mean].map((m, t) => `s${i},${one.train.length + t},${m},${one.p10![t]},${one.p50![t]},${one.p90![t]}`),
  );
  try {
    const argv = [
      ...[
        '--train',
        file(
          'train.csv',
          'unique_id,ds,y',
          points(
            (one) => one.train,
            () => 0,
          ),
        ),
      ],
      ...[
        '--test',
        file(
          'test.csv',
          'unique_id,ds,y',
          points(
            (one) => one.actual,
            (one) => one.train.length,
          ),
        ),
      ],
      ...['--forecast', file('forecast.csv', 'unique_id,ds,mean,p10,p50,p90', forecast)],
      ...['--season', `${season}`],
    ];
    return JSON.parse(
      execFileSync(process.execPath, [sharedPath('score.mjs'), ...argv], { encoding: 'utf8' }),
    ) as Judged;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
