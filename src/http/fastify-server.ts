import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import type { Bindings, ChildLoggerOptions, Logger } from 'pino';
import type { HostPolicy } from './allowed-hosts.js';
import { answerText } from './answer-text.js';
import { guardBrowserBoundary } from './browser-boundary.js';
import { answerClientError } from './client-error.js';
import { limitStalledBodies, secureServerLimits, serverLimits } from './connection-limits.js';
import { KnownRoutes } from './known-routes.js';
import { type Answered, logAnswers, observeAnswers } from './observe-answers.js';
import { guardPathText } from './path-text.js';
import { problemOf } from './problem-of.js';
import { identifyRequests, requestIdOf } from './request-id.js';
import { longestParameter } from './request-fault.js';
import { addSecurityHeaders } from './security-headers.js';
import { sendProblem } from './send-problem.js';
import type { Certificate } from './tls/certificate.js';

const fileTypes = [
  'text/csv',
  'text/tab-separated-values',
  'application/gzip',
  'application/x-gzip',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** The HTTP server under the application: what it takes, from whom, and for how long. */
export interface HttpServer {
  readonly adapter: FastifyAdapter;
  readonly routes: KnownRoutes;
}

/** Which proxies say who is behind them. */
interface ProxyPolicy {
  /** IP addresses or subnets */
  readonly proxies: readonly string[];
}

/** What the framework logs of a request names it as everything else does. */
function loggerOfRequest(
  logger: FastifyBaseLogger,
  { reqId }: Bindings,
  options: ChildLoggerOptions,
): FastifyBaseLogger {
  return logger.child({ requestId: String(reqId) }, options);
}

/**
 * Bodies are JSON, or files that are read as they come; everything else is refused (415).
 * @param log  each answer is a line of it
 * @param observers  called with each answer
 * @param certificate  with which it speaks HTTPS; HTTP where absent
 */
export async function fastifyServer(
  policy: HostPolicy & ProxyPolicy,
  log: Logger,
  observers: readonly ((answered: Answered) => void)[] = [],
  certificate?: Certificate,
): Promise<HttpServer> {
  const options = {
    loggerInstance: log.child({ context: 'Http' }, { level: 'warn' }),
    genReqId: requestIdOf,
    childLoggerFactory: loggerOfRequest,
    trustProxy: policy.proxies.length > 0 ? [...policy.proxies] : false,
    // While it stops, whoever still has a connection is answered, and asked to close it.
    return503OnClosing: false,
    routerOptions: { maxParamLength: longestParameter },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, problemOf(error, request)),
  };
  const adapter = certificate
    ? new FastifyAdapter({ ...options, https: { ...secureServerLimits, cert: certificate.cert, key: certificate.key } })
    : new FastifyAdapter({ ...options, http: serverLimits });
  const server = adapter.getInstance();
  const routes = new KnownRoutes(server);
  identifyRequests(server);
  observeAnswers(server, [logAnswers(log.child({ context: 'Access' })), ...observers]);
  addSecurityHeaders(server);
  guardBrowserBoundary(server, policy);
  guardPathText(server);
  limitStalledBodies(server, (type) => fileTypes.some((each) => type.startsWith(each)));
  server.setReplySerializer((payload) => answerText(payload));
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(fileTypes, (_request, payload, done) => done(null, payload));
  return { adapter, routes };
}
