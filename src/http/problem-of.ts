import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DamagedStore } from '../event-store/damaged-store.js';
import { EventIdTaken, WrongExpectedRevision } from '../event-store/event-store.js';
import { DomainError, type DomainErrorCode, type FieldFault } from '../kernel/domain-error.js';
import { keyReused } from '../kernel/key-reused.js';
import { type Sentence, verbatim } from '../kernel/language.js';
import { faultOfCode } from './fault-of-code.js';
import type { Problem } from './problem.answer.js';
import { requestFault, type RequestFacts, type RequestFaultDetails } from './request-fault.js';
import { storageFailure } from './storage-failure.js';

const somethingFailed = { en: 'Something failed here; the log says what.', zh: '处理时出错，原因见日志。' };

/** The problem document for an error. The only place that knows which HTTP status an error has. */
export function problemOf(error: unknown, request: RequestFacts): Problem {
  const { url: instance } = request;
  if (error instanceof DomainError) return refused(error, instance);
  if (error instanceof EventIdTaken) return refused(keyReused(error.eventId, error.stream), instance);
  if (error instanceof WrongExpectedRevision) return refused(conflict(error), instance);
  if (error instanceof DamagedStore) return plainProblem(503, verbatim(error.message), request);
  const failure = storageFailure(error, instance);
  if (failure) return failure;
  const status = error instanceof HttpException ? error.getStatus() : (statusCodeOf(error) ?? 500);
  const isForClients = (status < 500 || error instanceof HttpException) && error instanceof Error;
  const detail = isForClients ? verbatim(error.message) : somethingFailed;
  const { code } = Object(error) as { readonly code?: unknown };
  return plainProblem(status, detail, request, typeof code === 'string' ? { code } : {});
}

/** A problem that is no more than an HTTP status, with what of the request is at fault. */
export function plainProblem(
  status: number,
  detail: Sentence,
  request: RequestFacts,
  details: RequestFaultDetails = {},
): Problem {
  const about = { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail, instance: request.url };
  return status < 500 ? { ...about, errors: [requestFault(status, request, detail.en, details)] } : about;
}

function conflict({ message, stream, expected, found }: WrongExpectedRevision): DomainError {
  return new DomainError('conflict', {
    en: message,
    zh: `${stream}：版本应为 ${expected}，实际为 ${found}，其他人已修改。请刷新后重试。`,
  });
}

function refused({ code, sentence, faults, extensions }: DomainError, instance: string): Problem {
  const errors = faults.length > 0 ? faults : [faultOfCode(code, sentence)];
  return {
    ...{ type: `urn:almanac:problem:${code}`, title: code, status: statusOf(code, faults, instance) },
    ...{ detail: sentence, instance, errors },
    ...extensions,
  };
}

/** What the rules refuse although the request is well formed, whatever it addresses. */
const unprocessable: ReadonlySet<DomainErrorCode> = new Set<DomainErrorCode>([
  'key-reused',
  'delivery-exceeds-granted',
  'grant-exceeds-quota',
  'class-unknown',
  'day-in-future',
  'confirmation-unasked',
  'role-unknown',
  'role-forbidden',
]);

/** Nobody is signed in. */
const unauthorized: ReadonlySet<DomainErrorCode> = new Set<DomainErrorCode>([
  'not-signed-in',
  'sign-in-failed',
  'session-ended',
]);

function statusOf(code: DomainErrorCode, faults: readonly FieldFault[], url: string): number {
  if (code === 'invalid' || code === 'reason-missing') return 400;
  if (unauthorized.has(code)) return 401;
  if (code === 'access-denied' || code === 'password-change-needed') return 403;
  if (code === 'revision-stale') return 412;
  if (code === 'upload-stalled') return 408;
  if (code === 'too-large') return 413;
  if (unprocessable.has(code)) return 422;
  if (code === 'queue-full' || code === 'sign-in-delayed') return 429;
  if (code === 'not-found') return 404;
  if (code.endsWith('-unknown')) return faults.length === 0 || isAddressed(faults, url) ? 404 : 422;
  return 409;
}

/** Whether what is not known stands in the address, and not in the body. */
function isAddressed(faults: readonly FieldFault[], url: string): boolean {
  const [path = ''] = url.split('?');
  const parts = path.split('/').map((part) => decodeURIComponent(part));
  return faults.some(({ found }) => parts.includes(found.en));
}

function statusCodeOf(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : undefined;
}
