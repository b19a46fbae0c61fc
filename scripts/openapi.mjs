// `npm run openapi`: builds what is missing, asks the service for its OpenAPI document, writes it to openapi.json, and the types of the console from it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { format, resolveConfig } from 'prettier';
import { writeApiTypes } from './api-types.mjs';
import { makeReady, root } from './ready.mjs';

makeReady();
const folder = mkdtempSync(join(tmpdir(), 'almanac-openapi-'));
// The description of the API is shown to everybody.
const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', ALMANAC_DATA: folder, DATABASE_URL: '', KURRENTDB_URL: '' };
const service = spawn(process.execPath, [join(root, 'dist', 'cli.js'), 'serve'], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const response = await fetch(`${await addressOf(service)}/api/docs-json`);
  const file = join(root, 'openapi.json');
  const text = await format(await response.text(), { ...(await resolveConfig(file)), filepath: file });
  writeFileSync(file, text);
  await writeApiTypes();
} finally {
  service.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  service.kill('SIGTERM');
}

/** The address that the service logs when it listens. */
async function addressOf({ stdout }) {
  for await (const line of createInterface({ input: stdout })) {
    const [, url] = /Almanac listens on (http:[^ ,]+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The service ended before it listened.');
}
