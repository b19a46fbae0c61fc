import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { withoutSignIn } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
/** Lines of 250 bytes and more: a pipe holds far fewer. */
const requests = 4_000;
const atOnce = 20;

/** Reads until the service says where it listens. */
async function addressOf(output: Readable): Promise<string> {
  let text = '';
  for (;;) {
    const [part] = (await once(output, 'data')) as [Buffer];
    text += String(part);
    const [, url] = /Almanac listens on (http:[^ ,]+)/.exec(text) ?? [];
    if (url !== undefined) return url;
  }
}

it('a service whose log nobody reads answers all the same, and stops when it is asked to', async () => {
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', ALMANAC_DATA: folder, ...withoutSignIn };
  const service = spawn(process.execPath, ['dist/cli.js', 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(service, 'exit') as Promise<[number | null]>;
  try {
    const url = await addressOf(service.stdout);
    service.stdout.pause();
    const ask = async () => (await fetch(`${url}/api/retailers?limit=1`)).arrayBuffer();
    for (let asked = 0; asked < requests; asked += atOnce) await Promise.all(Array.from({ length: atOnce }, ask));
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const began = performance.now();
    service.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(performance.now() - began).toBeLessThan(20_000);
  } finally {
    service.kill('SIGKILL');
  }
}, 120_000);
