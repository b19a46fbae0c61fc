import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as prediction from '../../src/prediction/index.js';
import * as timeseries from '../../src/timeseries/index.js';
import { examplesOf, publicFunctions, type PublicFunction } from '../support/public-functions.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const all = ['src/timeseries/index.ts', 'src/prediction/index.ts'].flatMap(publicFunctions);
const exported: Record<string, unknown> = { ...timeseries, ...prediction };
const byName = all.map((each) => [each.name, each] as const);

describe('a public function of the libraries', () => {
  it('is found wherever an index names one', () => {
    const named = Object.keys(exported).filter((name) => typeof exported[name] === 'function' && /^[a-z]/.test(name));
    expect(all.map(({ name }) => name).sort()).toEqual(named.sort());
  });
  it.each(byName)('%s says what it does, takes and returns', (_, { description, parameters, tags }) => {
    expect(description).not.toBe('');
    const described = tags.filter(({ tag }) => tag === 'param').map(({ text }) => text.split(/[\s,]/)[0]);
    expect(described.length).toBe(parameters.length);
    expect(described).toEqual(parameters.map((name, i) => name ?? described[i]));
    expect(tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['returns', 'example']));
  });
});

describe('the example of', () => {
  const [before, folder] = [process.cwd(), temporaryFolder()];
  beforeAll(() => {
    copyFileSync(resolve('examples/monthly.csv'), join(folder, 'monthly.csv'));
    process.chdir(folder);
  });
  afterAll(() => process.chdir(before));
  it.each(byName)('%s gives what it shows', (_, each) => run(each), 60_000);
});

/** Runs the examples of a docblock; an expression followed by `// → value` must give that value to three decimals. */
async function run(each: PublicFunction): Promise<void> {
  const [example = ''] = examplesOf(each);
  const lines = example.split('\n').map((line) => {
    const [code = '', shown] = line.split('// →');
    return shown === undefined ? line : `shows(${code}, (${shown}));`;
  });
  const shown: unknown[][] = [];
  const scope = {
    ...exported,
    shows: (found: unknown, expected: unknown) => shown.push([plain(found), plain(expected)]),
  };
  // Examples are text in comments, so that nothing else can run them.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const runs = new Function(...Object.keys(scope), `return (async () => {\n${lines.join('\n')}\n})();`) as (
    ...values: unknown[]
  ) => Promise<void>;
  await runs(...Object.values(scope));
  expect(shown.length).toBeGreaterThan(0);
  for (const [found, expected] of shown) expect(found).toEqual(expected);
}

/** Typed arrays as arrays, numbers to three decimals. */
function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toFixed(3));
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
