import { describe, expect, it } from '@jest/globals';
import { adida } from '../../timeseries/models/adida.js';
import { imapa } from '../../timeseries/models/imapa.js';
import { intermittentLeaf } from '../../timeseries/models/intermittent-leaf.js';
import { smoothEnsemble } from './smooth-ensemble.js';
import { seededRandom } from '../../timeseries/seeded-random.js';

/** What was really wanted on average in each period to come, the demand of the past, and how to forecast it. */
interface Kind {
  readonly horizon: number;
  readonly make: (random: () => number) => { truth: Float64Array; demand: Float64Array };
  readonly forecast: (y: Float64Array, weights?: Float64Array) => Float64Array;
}

const SEASON = 12;
const LENGTH = 84;

/** Seven years of months with a season and a trend, up to a tenth of noise on either side. */
function seasonalMonths(random: () => number): ReturnType<Kind['make']> {
  const [size, swing, phase, growth] = [50 + 400 * random(), 0.1 + 0.3 * random(), 7 * random(), 0.4 * random() - 0.1];
  const course = (t: number) =>
    size * (1 + (growth * t) / LENGTH) * (1 + swing * Math.sin((2 * Math.PI * t) / SEASON + phase));
  return {
    truth: Float64Array.from({ length: SEASON }, (_, h) => course(LENGTH + h)),
    demand: Float64Array.from({ length: LENGTH }, (_, t) => course(t) * (0.9 + 0.2 * random())),
  };
}

/** Three years of weeks in some of which 1 … 9 units are wanted. */
function sparseWeeks(random: () => number): ReturnType<Kind['make']> {
  const chance = 0.3 + 0.4 * random();
  return {
    truth: Float64Array.of(5 * chance),
    demand: Float64Array.from({ length: 156 }, () => (random() < chance ? 1 + Math.floor(9 * random()) : 0)),
  };
}

const ofMonths = { horizon: SEASON, make: seasonalMonths };
const ofWeeks = { horizon: 1, make: sparseWeeks };
const kinds: Record<string, Kind> = {
  'the smooth ensemble': {
    ...ofMonths,
    forecast: (y, weights) => smoothEnsemble(y, SEASON, SEASON, { weights }).mean,
  },
  'the intermittent leaf': { ...ofWeeks, forecast: (y, weights) => intermittentLeaf(y, 1, { weights }).mean },
  ADIDA: { ...ofWeeks, forecast: (y, weights) => adida(y, 1, weights) },
  IMAPA: { ...ofWeeks, forecast: (y, weights) => imapa(y, 1, weights) },
};

/** What is recorded of demand: the units of each period and their weight, 0 where they understate the demand. */
type Censor = (random: () => number) => (wanted: number) => [units: number, weight: number];
const censors: Record<string, Censor> = {
  'one period in six missing': (random) => (wanted) => (random() < 1 / 6 ? [0, 0] : [wanted, 1]),
  'stockouts of two to six periods, a fifth of the time': (random) => {
    let left = 0;
    return (wanted) => {
      if (left === 0 && random() < 0.06) left = 2 + Math.floor(5 * random());
      return left > 0 && left-- > 0 ? [0, 0] : [wanted, 1];
    };
  },
  'short supply that grants a third in one period in six': (random) => (wanted) =>
    random() < 1 / 6 ? [wanted / 3, 0] : [wanted, 1],
};

/** Bias and root mean squared error, in percent of the truth: of whole demand, of its records, and of these with weights. */
function judged({ make, forecast, horizon }: Kind, censor: Censor, count: number) {
  const random = seededRandom(5);
  const names = ['whole', 'recorded', 'weighted'] as const;
  const results = names.map((name) => ({ name, bias: 0, error: 0 }));
  for (let i = 0; i < count; i++) {
    const { truth, demand } = make(random);
    const record = censor(random);
    const rows = Array.from(demand, record);
    const units = Float64Array.from(rows, ([granted]) => granted);
    const weights = Float64Array.from(rows, ([, weight]) => weight);
    const size = truth.reduce((sum, value) => sum + value, 0) / horizon;
    [forecast(demand), forecast(units), forecast(units, weights)].forEach((mean, k) => {
      const misses = mean.map((value, h) => (value - truth[h]!) / size);
      const result = results[k]!;
      result.bias += (100 * misses.reduce((sum, miss) => sum + miss, 0)) / horizon / count;
      result.error += (100 * Math.sqrt(misses.reduce((sum, miss) => sum + miss * miss, 0) / horizon)) / count;
    });
  }
  return Object.fromEntries(results.map(({ name, ...result }) => [name, result])) as Record<
    (typeof names)[number],
    { bias: number; error: number }
  >;
}

describe('a simulation with known truth shows the bias removed (fit on censored data with and without weights)', () => {
  describe.each(Object.keys(kinds))('by %s', (kind) => {
    it.each(Object.keys(censors))('where there are: %s', (censor) => {
      const { whole, recorded, weighted } = judged(kinds[kind]!, censors[censor]!, kind.includes('smooth') ? 60 : 1500);
      expect(recorded.bias).toBeLessThan(-8);
      expect(Math.abs(weighted.bias - whole.bias)).toBeLessThan(2);
      expect(weighted.error).toBeLessThan(recorded.error);
      expect(weighted.error).toBeLessThan(1.25 * whole.error);
    });
  });
});
