import type { FastifyReply } from 'fastify';
import { preferredLanguage, type Language } from '../kernel/language.js';
import type { FieldFault } from '../kernel/domain-error.js';
import type { Problem } from './problem.answer.js';
import { requestIdHeader } from './request-id.js';

/** Seconds after which a request may succeed that came at a bad moment. */
const retryAfterSeconds = 2;
const passing: readonly number[] = [429, 503];

/** Sends a problem document in the language that is asked for, with the id of the request: who reports it names the lines of the log. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  // Some problems are sent before the security headers are added.
  const { id: requestId, headers } = reply.request;
  const language = preferredLanguage(headers['accept-language']);
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
    .send(JSON.stringify({ ...inLanguage(problem, language), requestId }));
}

function inLanguage({ detail, errors, warnings, ...problem }: Problem, language: Language) {
  const fault = ({ field, expected, found }: FieldFault) => ({
    field,
    expected: expected[language],
    found: found[language],
  });
  return {
    ...problem,
    detail: detail[language],
    ...(errors && { errors: errors.map(fault) }),
    ...(warnings && { warnings: warnings.map(({ code, en, zh, ...each }) => ({ code, ...fault(each), en, zh })) }),
  };
}
