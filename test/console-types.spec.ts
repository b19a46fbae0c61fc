import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

it('the types of the console are those of openapi.json (npm run openapi writes them)', () => {
  const write = "const { apiTypes } = await import('./scripts/api-types.mjs'); process.stdout.write(await apiTypes())";
  const env = { ...process.env, NODE_OPTIONS: '' };
  const types = execFileSync(process.execPath, ['--input-type=module', '-e', write], { env, maxBuffer: 2 ** 26 });
  expect(types.toString() === readFileSync('console/src/api/schema.d.ts', 'utf8')).toBe(true);
});
