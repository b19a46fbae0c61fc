import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Adds to every answer what keeps browsers from misusing it: pages (the home page and that of the API) load nothing from elsewhere and
 * stand in no frame, no answer is taken for another type, and answers of the API stay in no cache. HTTPS is the business of the
 * proxy that provides it, so nothing here demands it (no HSTS, no `upgrade-insecure-requests`).
 */
export async function addSecurityHeaders(server: FastifyInstance): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
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
  });
  server.addHook('onRequest', (request, reply, done) => {
    if (!isPage(request.url)) void reply.header('cache-control', 'no-store');
    done();
  });
}

/** Pages and what they load hold nothing of the business. */
function isPage(url: string): boolean {
  return url === '/' || url.startsWith('/api/docs');
}
