import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { authorityOf } from './allowed-hosts.js';
import { isOverTls } from './browser-boundary.js';

/**
 * Adds to every answer what keeps browsers from misusing it: pages (the home page and that of the API) load nothing from elsewhere and
 * stand in no frame, no answer is taken for another type, and answers of the API stay in no cache. Where the service itself speaks HTTPS
 * under a name, browsers are to use nothing else for it (HSTS); behind a proxy that is the proxy's business.
 */
export function addSecurityHeaders(server: FastifyInstance): void {
  const [ofPages, ofAnswers] = [securityHeaders, { ...securityHeaders, 'cache-control': 'no-store' }];
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(isPage(request.url) ? ofPages : ofAnswers);
    if (demandsHttps(request)) void reply.header('strict-transport-security', `max-age=${yearSeconds}`);
    done();
  });
}

const yearSeconds = 365 * 24 * 60 * 60;

/** Of this machine's own name browsers would remember it for every other program on it; of an address they remember nothing. */
function demandsHttps(request: FastifyRequest): boolean {
  if (!isOverTls(request)) return false;
  const { name = 'localhost' } = authorityOf(request.headers.host ?? '') ?? {};
  return name !== 'localhost' && isIP(name.replace(/^\[|\]$/g, '')) === 0;
}

/** They are the same for every answer, so helmet is asked once. */
const securityHeaders = headersBy(
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        // The page of the API has its styles inline.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  }),
);

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

function headersBy(middleware: Middleware): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => (headers[name.toLowerCase()] = value),
    removeHeader() {},
  };
  middleware({} as IncomingMessage, response as unknown as ServerResponse, () => undefined);
  return headers;
}

/** Pages and what they load hold nothing of the business. */
function isPage(url: string): boolean {
  return url === '/' || url.startsWith('/assets/') || url === '/service-worker.js' || url.startsWith('/api/docs');
}
