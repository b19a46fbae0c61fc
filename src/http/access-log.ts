import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** Whatever polls the service asks these every few seconds. */
const probes: readonly string[] = ['/health/live', '/health/ready', '/metrics'];
const longestPath = 300;

/**
 * A line for each answer: what was asked for, how it was answered and how long that took. Neither what was searched for nor any header is
 * in it. Answers to probes are logged at `debug`, failures of the service (5xx) at `warn`.
 */
export function logRequests(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', ({ id, method, url, routeOptions, ip }, { statusCode, elapsedTime }, done) => {
    const [path = ''] = url.split('?', 1);
    const level = statusCode >= 500 ? 'warn' : probes.includes(path) ? 'debug' : 'info';
    if (log.isLevelEnabled(level)) {
      const route = routeOptions.url ?? null;
      const milliseconds = Math.round(elapsedTime * 10) / 10;
      const asked = { requestId: id, method, path: path.slice(0, longestPath), route };
      log[level]({ ...asked, status: statusCode, milliseconds, ip }, `${method} ${statusCode}`);
    }
    done();
  });
}
