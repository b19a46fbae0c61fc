import type { FastifyReply } from 'fastify';
import type { Problem } from './problem.answer.js';
import { requestIdHeader } from './request-id.js';

/** Seconds after which a request may succeed that came at a bad moment. */
const retryAfterSeconds = 2;
const passing: readonly number[] = [429, 503];

/** Sends a problem document, with the id of the request: who reports it names the lines of the log. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  // Some problems are sent before the security headers are added.
  const requestId = reply.request.id;
  void reply.headers({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    [requestIdHeader]: requestId,
  });
  if (passing.includes(problem.status))
    void reply.header('retry-after', problem.retryAfterSeconds ?? retryAfterSeconds);
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify({ ...problem, requestId }));
}
