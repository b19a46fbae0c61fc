import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../timeseries/seeded-random.js';
import { panelOf } from '../../timeseries/panel.js';
import { predictPanel } from '../predict-panel.js';
import { predictInThreads } from './predict-threads.js';

const options = { season: 12, horizon: 4 };

/** Sparse series that are learnt together, or walks that are forecast one by one. */
function made(kind: 'pooled' | 'walks') {
  const random = seededRandom(8);
  return panelOf(
    Array.from({ length: 70 }, (_, i) => {
      let level = 50;
      const next = (): number =>
        kind === 'pooled' ? (random() < 0.3 ? Math.ceil(9 * random()) : 0) : (level += random() - 0.5);
      return [`s${i}`, Array.from({ length: 40 + (i % 9) }, next)] as const;
    }),
  );
}

describe('predicting in threads', () => {
  it.each(['pooled', 'walks'] as const)('gives the same bits in one, two and three threads: %s', async (kind) => {
    const panel = made(kind);
    const expected = predictPanel(panel, options);
    for (const threads of [1, 2, 3]) expect(await predictInThreads(panel, options, threads)).toEqual(expected);
  });

  it('refuses what cannot be predicted, as one thread does', async () => {
    await expect(predictInThreads(panelOf([['a', [1, NaN]]]), options, 2)).rejects.toThrow(/series a.*position 1/);
  });
});
