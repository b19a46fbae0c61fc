import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** An answer, and what it was given to. */
export interface Answered {
  readonly requestId: string;
  readonly method: string;
  /** Without what was searched for. */
  readonly path: string;
  /** The template of the path, `/api/orders/:orderId`; null where no route took it. */
  readonly route: string | null;
  readonly status: number;
  readonly milliseconds: number;
  readonly ip: string;
}

/** Whatever polls the service asks these every few seconds. */
const probes: readonly string[] = ['/health/live', '/health/ready', '/metrics'];
const longestPath = 300;

/** Calls each observer once an answer was sent, or its client is gone. */
export function observeAnswers(server: FastifyInstance, observers: readonly ((answered: Answered) => void)[]): void {
  // A client that has gone by the time of its answer has no address any more.
  const addresses = new WeakMap<object, string>();
  server.addHook('onRequest', ({ raw, ip }, _reply, done) => {
    addresses.set(raw, ip);
    done();
  });
  server.addHook('onResponse', ({ id, raw, method, url, routeOptions, ip }, { statusCode, elapsedTime }, done) => {
    const [path = ''] = url.split('?', 1);
    const answered: Answered = {
      ...{
        requestId: id,
        method,
        path: path.slice(0, longestPath),
        route: routeOptions.url ?? null,
        status: statusCode,
      },
      ...{ milliseconds: Math.round(elapsedTime * 10) / 10, ip: addresses.get(raw) ?? ip },
    };
    for (const observe of observers) observe(answered);
    done();
  });
}

/**
 * Logs a line for each answer; no header is in it. Answers to probes are logged at `debug`, failures of the service (5xx) at `warn`.
 */
export function logAnswers(log: Logger): (answered: Answered) => void {
  return (answered) => {
    const { method, status, path } = answered;
    const level = status >= 500 ? 'warn' : probes.includes(path) ? 'debug' : 'info';
    if (log.isLevelEnabled(level)) log[level](answered, `${method} ${status}`);
  };
}
