import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();

it('examples/make-examples.mjs makes the committed files again, to the byte', () => {
  const script = join(folder, 'make-examples.mjs');
  copyFileSync(join('examples', 'make-examples.mjs'), script);
  execFileSync(process.execPath, [script], { env: { ...process.env, NODE_OPTIONS: '' } });
  const made = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  expect(made).toEqual(['orders.csv', 'products.csv', 'retailers.csv', 'sales.csv', 'visits.csv']);
  for (const name of made)
    expect(readFileSync(join(folder, name), 'utf8')).toBe(readFileSync(join('examples', name), 'utf8'));
});
