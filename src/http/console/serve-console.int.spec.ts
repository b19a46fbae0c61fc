import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { serveConsole } from './serve-console.js';

const folder = temporaryFolder();
const server = fastify();
afterAll(() => server.close());

function build(version: string): void {
  rmSync(join(folder, 'assets'), { recursive: true, force: true });
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>build ${version}</title>`);
  writeFileSync(join(folder, 'service-worker.js'), `// build ${version}`);
  writeFileSync(join(folder, 'assets', `app-${version}.js`), `// script of build ${version}`);
}

async function asked(url: string) {
  const { statusCode, body } = await server.inject({ url, headers: { accept: 'text/html' } });
  return [statusCode, body] as const;
}

it('a build that is made while the service runs is served: its page, its files and its service worker', async () => {
  build('1');
  await serveConsole(server, folder);
  expect(await asked('/')).toEqual([200, '<!doctype html><title>build 1</title>']);
  expect(await asked('/assets/app-1.js')).toEqual([200, '// script of build 1']);
  expect(await asked('/service-worker.js')).toEqual([200, '// build 1']);

  build('number 2');
  expect(await asked('/')).toEqual([200, '<!doctype html><title>build number 2</title>']);
  expect(await asked('/assets/app-number%202.js')).toEqual([200, '// script of build number 2']);
  expect(await asked('/service-worker.js')).toEqual([200, '// build number 2']);
  expect((await asked('/assets/app-1.js'))[0]).toBe(404);
});
