import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KnownRoutes } from './known-routes.js';
import { plainProblem, problemOf } from './problem-of.js';
import type { Problem } from './problem.answer.js';
import { sendProblem } from './send-problem.js';

/** Turns every error into `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** @param routes  to distinguish a wrong method (405) from a wrong address; without them both are 404 */
  constructor(private readonly routes?: KnownRoutes) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const allowed = request.is404 && error instanceof HttpException ? this.otherMethods(request) : [];
    const problem = allowed.length > 0 ? wrongMethod(request, allowed) : problemOf(error, request);
    if (problem.status >= 500)
      request.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (reply.raw.headersSent) return void reply.raw.end();
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    sendProblem(reply, problem);
  }

  /** The methods that an address takes; [] where this is one of them, as of a file that is not there. */
  private otherMethods({ url, method }: FastifyRequest): string[] {
    const methods = this.routes?.methodsOf(url) ?? [];
    return methods.includes(method) ? [] : methods;
  }
}

function wrongMethod(request: FastifyRequest, allowed: readonly string[]): Problem {
  const { method, url } = request;
  const detail = {
    en: `Cannot ${method} ${url}: it takes ${allowed.join(', ')}.`,
    zh: `不能 ${method} ${url}：只接受 ${allowed.join('、')}。`,
  };
  return plainProblem(405, detail, request, { allowed });
}
