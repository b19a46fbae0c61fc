import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BuiltText } from './built-text.js';
import { ConsolePage } from './console-page.js';
import { frontDoor } from './front-door.js';

/** What is no page of the console, whoever asks for it. */
const noPage = /^\/(api|health|metrics|assets)(\/|$)/;

/**
 * Serves the web console: its page at `/` and at every address that belongs to nothing else, its files under `/assets`. Their names follow
 * from their content, so that browsers keep them. A new build is served as soon as it is there. Only who asks for HTML gets the page: programs are told that nothing is there.
 */
export async function serveConsole(server: FastifyInstance, folder: string): Promise<void> {
  const page = new ConsolePage(folder);
  server.addHook('onRequest', async (request, reply) => {
    if (request.is404 && isPageOfConsole(request)) return page.send(reply);
    return undefined;
  });
  server.get('/', (request, reply) => {
    if (asksForHtml(request)) return page.send(reply);
    const door = frontDoor(request.headers.accept ?? '');
    void reply.header('vary', 'Accept');
    return typeof door === 'string' ? reply.type('text/plain; charset=utf-8').send(door) : reply.send(door);
  });
  serveWorker(server, join(folder, 'service-worker.js'));
  const root = join(folder, 'assets');
  if (!existsSync(root)) return;
  const kept = { immutable: true, maxAge: '1y' } as const;
  await server.register(files, { root, prefix: '/assets/', decorateReply: false, preCompressed: true, ...kept });
}

/** Browsers look at each start whether the service worker is another one. */
function serveWorker(server: FastifyInstance, file: string): void {
  if (!existsSync(file)) return;
  const text = new BuiltText(file);
  server.get('/service-worker.js', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(text.read()),
  );
}

function isPageOfConsole(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?', 1);
  return /^(GET|HEAD)$/.test(request.method) && asksForHtml(request) && !noPage.test(path);
}

function asksForHtml({ headers }: FastifyRequest): boolean {
  return /\btext\/html\b/.test(headers.accept ?? '');
}
