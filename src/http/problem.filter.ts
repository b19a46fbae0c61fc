import { STATUS_CODES } from 'node:http';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DamagedStore } from '../event-store/damaged-store.js';
import { EventIdTaken, WrongExpectedRevision } from '../event-store/event-store.js';
import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';
import { keyReused } from '../kernel/key-reused.js';
import type { Problem } from './problem.answer.js';

const logger = new Logger('Problem');

/** Turns every error into `application/problem+json`. The only place that knows HTTP numbers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error, host.switchToHttp().getRequest<FastifyRequest>().url);
    if (problem.status >= 500) logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (reply.raw.headersSent) return void reply.raw.end();
    sendProblem(reply, problem);
  }
}

/** Sends a problem document. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  void reply.status(problem.status).header('content-type', 'application/problem+json').send(JSON.stringify(problem));
}

/** The problem document for an error. */
export function problemOf(error: unknown, instance: string): Problem {
  if (error instanceof DomainError) {
    const { code, message, faults } = error;
    const about = {
      type: `urn:almanac:problem:${code}`,
      title: code,
      status: statusOf(code),
      detail: message,
      instance,
    };
    return faults.length > 0 ? { ...about, errors: faults } : about;
  }
  if (error instanceof EventIdTaken) return problemOf(keyReused(error.eventId, error.stream), instance);
  if (error instanceof WrongExpectedRevision)
    return { type: 'urn:almanac:problem:conflict', title: 'conflict', status: 409, detail: error.message, instance };
  if (error instanceof DamagedStore) return plain(503, error.message, instance);
  if (error instanceof HttpException) return plain(error.getStatus(), error.message, instance);
  const status = statusCodeOf(error) ?? 500;
  const detail = status < 500 && error instanceof Error ? error.message : 'Something failed here; the log says what.';
  return plain(status, detail, instance);
}

function plain(status: number, detail: string, instance: string): Problem {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, instance };
}

function statusOf(code: DomainErrorCode): number {
  if (code === 'invalid' || code === 'reason-missing') return 400;
  if (code === 'key-reused' || code === 'delivery-exceeds-granted') return 422;
  if (code === 'upload-stalled') return 408;
  if (code === 'too-large') return 413;
  if (code === 'queue-full') return 429;
  if (code === 'not-found' || code.endsWith('-unknown')) return 404;
  return 409;
}

function statusCodeOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : undefined;
}
