import { describe, expect, it } from '@jest/globals';
import { binomial, gamma, negativeBinomial, normal, poisson } from './distributions.js';
import { randomOf, type Random } from './random.js';

function moments(draw: (random: Random) => number, draws = 40_000): { mean: number; variance: number } {
  const random = randomOf('moments');
  const values = Array.from({ length: draws }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws };
}

describe('chance', () => {
  it('is the same for the same name and another for another', () => {
    const ten = (name: string) => {
      const random = randomOf(7, name);
      return Array.from({ length: 10 }, () => random.uniform());
    };
    expect(ten('a')).toEqual(ten('a'));
    expect(ten('a')).not.toEqual(ten('b'));
  });

  it('fills the unit interval evenly', () => {
    const { mean, variance } = moments((random) => random.uniform());
    expect(mean).toBeCloseTo(1 / 2, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it('refuses to pick from nothing', () => expect(() => randomOf('x').pick([])).toThrow('found none'));
});

describe('draws have the mean and variance they promise', () => {
  it.each([
    ['normal', (r: Random) => normal(r), 0, 1],
    ['gamma of shape 0.5', (r: Random) => gamma(r, 0.5), 0.5, 0.5],
    ['gamma of shape 3', (r: Random) => gamma(r, 3), 3, 3],
    ['poisson of mean 2.5', (r: Random) => poisson(r, 2.5), 2.5, 2.5],
    ['poisson of mean 90', (r: Random) => poisson(r, 90), 90, 90],
    ['negative binomial', (r: Random) => negativeBinomial(r, 6, 3), 6, 6 + 36 / 3],
    ['few trials', (r: Random) => binomial(r, 10, 0.3), 3, 2.1],
    ['many trials', (r: Random) => binomial(r, 400, 0.3), 120, 84],
  ])('%s', (_, draw, mean, variance) => {
    const found = moments(draw);
    expect(Math.abs(found.mean - mean)).toBeLessThan(0.05 * Math.max(1, mean));
    expect(Math.abs(found.variance - variance)).toBeLessThan(0.08 * Math.max(1, variance));
  });

  it('nothing is drawn where nothing is expected', () => {
    const random = randomOf('none');
    expect([
      negativeBinomial(random, 0, 3),
      binomial(random, 0, 0.5),
      binomial(random, 5, 0),
      binomial(random, 5, 1),
    ]).toEqual([0, 0, 0, 5]);
  });
});
