import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KnownRoutes } from './known-routes.js';
import { plainProblem, problemOf } from './problem-of.js';
import type { Problem } from './problem.answer.js';
import { sendProblem } from './send-problem.js';

const logger = new Logger('Problem');

/** Turns every error into `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param routes  to distinguish a wrong method (405) from a wrong address; without them both are 404 */
  constructor(private readonly routes?: KnownRoutes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const allowed = request.is404 && error instanceof HttpException ? (this.routes?.methodsOf(request.url) ?? []) : [];
    const problem = allowed.length > 0 ? wrongMethod(request, allowed) : problemOf(error, request);
    if (problem.status >= 500) logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (reply.raw.headersSent) return void reply.raw.end();
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    sendProblem(reply, problem);
  }
}

function wrongMethod(request: FastifyRequest, allowed: readonly string[]): Problem {
  const detail = `Cannot ${request.method} ${request.url}: it takes ${allowed.join(', ')}.`;
  return plainProblem(405, detail, request, { allowed });
}
