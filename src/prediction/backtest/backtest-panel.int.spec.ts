import { describe, expect, it } from '@jest/globals';
import { score } from '../../timeseries/accuracy/score.js';
import { panelOf, seriesOf } from '../../timeseries/panel.js';
import { predictPanel } from '../predict-panel.js';
import { backtestPanel } from './backtest-panel.js';

const season = 12;
const horizon = 6;
const wave = (t: number, i: number) => 50 + 10 * i + 20 * Math.sin((2 * Math.PI * t) / season) + ((t * (7 + i)) % 5);
const long = Array.from({ length: 6 }, (_, i) => [`s${i}`, Array.from({ length: 72 }, (_, t) => wave(t, i))] as const);
const panel = panelOf([...long, ['short', [3, 4, 5, 4, 3, 4, 5]], ['newborn', [1, 2]]]);

describe('a backtest from rolling origins', () => {
  it('is the same to the bit however many threads share it out', async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map((threads) => backtestPanel(panel, { season, horizon, origins: 4, threads })),
    );
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  }, 120_000);

  it('judges what would have been predicted then, of the series that had begun', async () => {
    const { origins } = await backtestPanel(panel, { season, horizon, origins: 2 });
    expect(origins.map(({ heldBack, scores }) => [heldBack, scores.predict.series])).toEqual([
      [6, 7],
      [12, 6],
    ]);
    const past = panelOf(panel.ids.map((id, i) => [id, seriesOf(panel, i).slice(0, -horizon)]));
    const forecast = predictPanel(past, { season, horizon });
    const of = (values: Float64Array, i: number) => values.subarray(i * horizon, (i + 1) * horizon);
    const expected = score(
      panel.ids.slice(0, 7).map((_, i) => ({
        train: seriesOf(past, i),
        actual: seriesOf(panel, i).slice(-horizon),
        mean: of(forecast.mean, i),
        p10: of(forecast.p10, i),
        p50: of(forecast.p50, i),
        p90: of(forecast.p90, i),
      })),
      season,
    );
    expect(origins[0]?.scores.predict).toEqual(expected);
  }, 120_000);

  it('sees the season that a moving average does not', async () => {
    const { all } = await backtestPanel(panel, { season, horizon, origins: 3 });
    expect(all.predict.wape).toBeLessThan(all.movingAverage.wape / 2);
    expect(all.predict.coverage80).toBeGreaterThan(50);
  }, 120_000);

  it('reports where no series is long enough', async () => {
    await expect(backtestPanel(panelOf([['a', [1, 2]]]), { season, horizon, origins: 1 })).rejects.toThrow(
      'No series is longer than the 6 periods to be held back.',
    );
  });
});
