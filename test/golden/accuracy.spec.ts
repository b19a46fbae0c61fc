import { describe, expect, it } from '@jest/globals';
import { mase } from '../../src/timeseries/accuracy/mase.js';
import { score } from '../../src/timeseries/accuracy/score.js';
import { goldenJson } from '../support/golden.js';

interface Scores {
  series: number;
  sMAPE: number;
  MASE: number;
  RMSSE: number;
  WAPE: number;
  bias: number;
  coverage80: number;
  pinballPct: number;
}

interface Judged {
  scores: Record<string, Scores>;
  series: Record<'train' | 'actual' | 'mean' | 'p10' | 'p50' | 'p90', number[]>[];
}

describe('accuracy as an independent script scores it', () => {
  it.each([1, 4])('agrees in every measure at season %i', (season) => {
    const { series, scores } = goldenJson<Judged>('judge-scores.json');
    const collection = series.map(({ train, actual, mean, p10, p50, p90 }) => ({
      train: Float64Array.from(train),
      actual: Float64Array.from(actual),
      mean: Float64Array.from(mean),
      p10: Float64Array.from(p10),
      p50: Float64Array.from(p50),
      p90: Float64Array.from(p90),
    }));
    const ours = score(collection, season);
    const judge = scores[season]!;
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

describe("accuracy as R's forecast package has it", () => {
  it('has the MASE of a seasonal naive of AirPassengers', () => {
    const golden = goldenJson<RGolden>('r-forecast.json');
    const y = Float64Array.from(golden.AirPassengers.y);
    const train = y.slice(0, 120);
    const naive = Float64Array.from({ length: 24 }, (_, i) => train[108 + (i % 12)]!);
    expect(mase(train, y.slice(120), naive, 12)).toBeCloseTo(golden.accuracy.test.MASE, 6);
  });
});
