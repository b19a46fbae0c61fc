import { expect, it } from '@jest/globals';
import { noStockScore } from '../../bench/evaluate-stock.js';
import { scoreRegion } from '../../bench/stock.js';

it('a stock estimate holds the later count within p10 … p90 four times in five', async () => {
  const score = noStockScore();
  const region = { retailers: 20, products: 24, weeks: 90, seed: 11, start: '2025-03-03' };
  await scoreRegion(region, 6, 3, score);
  expect(score.counts).toBeGreaterThan(500);
  const inside = (100 * score.inside) / score.counts;
  expect(inside).toBeGreaterThan(75);
  expect(inside).toBeLessThan(85);
  expect(score.absoluteError).toBeLessThan(0.9 * score.runDownError);
  expect(score.foundNotEmpty).toBeLessThan(0.2 * score.runDownNotEmpty);
}, 120_000);
