import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { commonShare } from './common-share.js';

describe('the common share of errors', () => {
  const random = seededRandom(2);
  const noise = () => random() - 0.5;

  it('is near zero where each series errs by itself', () => {
    const judged = Array.from({ length: 400 }, (_, i) => ({
      origin: i % 2,
      errors: Float64Array.of(noise(), noise()),
    }));
    expect(commonShare(judged)).toBeLessThan(0.03);
  });

  it('is one where all err alike', () => {
    const judged = Array.from({ length: 20 }, (_, i) => ({ origin: i % 2, errors: Float64Array.of(i % 2, 3) }));
    expect(commonShare(judged)).toBeCloseTo(1, 9);
  });

  it('takes no notice of what is not known', () => {
    const judged = Array.from({ length: 20 }, (_, i) => ({ origin: i % 2, errors: Float64Array.of(i % 2, NaN, 3) }));
    expect(commonShare(judged)).toBeCloseTo(1, 9);
  });

  it('is zero of nothing and of one series', () => {
    expect(commonShare([])).toBe(0);
    expect(commonShare([{ origin: 1, errors: Float64Array.of(2, 5) }])).toBe(0);
  });
});
