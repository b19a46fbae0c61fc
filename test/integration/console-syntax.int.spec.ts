import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { parse } from 'acorn';

const assets = 'dist/console/assets';

it('the scripts of the console are written as the oldest browsers of package.json read them: ECMAScript 2023', () => {
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const name of scripts)
    parse(readFileSync(join(assets, name), 'utf8'), { ecmaVersion: 2023, sourceType: 'module' });
  expect(() => parse('using file = open();', { ecmaVersion: 2023, sourceType: 'module' })).toThrow('Unexpected token');
  parse(readFileSync('dist/console/service-worker.js', 'utf8'), { ecmaVersion: 2023 });
});
